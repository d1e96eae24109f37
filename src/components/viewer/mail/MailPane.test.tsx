import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { Mail } from './mail.ts'
import type { MailPage } from './mail-page.ts'
import { MailPane } from './MailPane.tsx'

const MAIL: Mail = {
  hasEncodingChoice: false,
  headers: [['Subject', 'Invoice 7']],
  text: 'Plain words',
  html: '<p>Words of the page</p>',
  isHtmlRicher: true,
  files: [{ name: 'Statement 30.06', mime: 'application/pdf', bytes: new Uint8Array(3) }],
  omissions: [],
}

function page(text: string, picturesElsewhere = 0): MailPage {
  const body = document.createElement('div')
  body.textContent = text
  return { body, picturesElsewhere }
}

function show(mail: Partial<Mail>, shown: MailPage | undefined, onOpen?: () => void): void {
  render(<MailPane mail={{ ...MAIL, ...mail }} page={shown} name="a.eml" last={undefined} onOpen={onOpen} />)
}

it('shows the page first, and the text when asked for', async () => {
  show({}, page('Words of the page'))
  expect(screen.getByText('Words of the page')).toBeDefined()
  expect(screen.queryByText('Plain words')).toBe(null)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Formatted' }))
  expect(screen.getByText('Plain words')).toBeDefined()
  expect(screen.queryByText('Words of the page')).toBe(null)
})

it('shows the text first where it says more', () => {
  show({ isHtmlRicher: false }, page('See text'))
  expect(screen.getByText('Plain words')).toBeDefined()
  expect(screen.getByRole('checkbox', { name: 'Formatted' })).toHaveProperty('checked', false)
})

it('offers no choice where there is only one of them', () => {
  show({ text: undefined }, page('Words of the page'))
  expect(screen.getByText('Words of the page')).toBeDefined()
  expect(screen.queryByRole('checkbox')).toBe(null)
})

it('says so when there is nothing to read, and what isn’t shown', () => {
  show({ text: undefined, html: undefined, omissions: ['sealed', 'outlook data'] }, undefined)
  expect(screen.getByText('This email has no text.')).toBeDefined()
  expect(screen.getByText(/^This email is encrypted/)).toBeDefined()
  expect(screen.getByText(/winmail\.dat/)).toBeDefined()
})

it('counts the pictures that aren’t loaded, while the page is shown', async () => {
  show({}, page('x', 2))
  expect(screen.getByText(/^2 pictures aren’t shown/)).toBeDefined()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Formatted' }))
  expect(screen.queryByText(/pictures aren’t shown/)).toBe(null)
})

it('opens files under the name they are saved by, unless they are too deep', async () => {
  const onOpen = vi.fn<() => void>()
  show({}, undefined, onOpen)
  await userEvent.click(screen.getByRole('button', { name: 'Open Statement 30.06.pdf' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(MAIL.files[0])
})

it('has only downloads where files are too deep', () => {
  show({}, undefined)
  expect(screen.queryByRole('button', { name: /^Open/ })).toBe(null)
  expect(screen.getByRole('button', { name: 'Download Statement 30.06.pdf' })).toBeDefined()
  expect(screen.getByText('Files this deep inside other emails can only be downloaded.')).toBeDefined()
})
