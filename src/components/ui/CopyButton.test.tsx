import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CopyButton } from './CopyButton.tsx'
import { LiveRegion } from './LiveRegion.tsx'

test('a value is copied and the copy is announced', async () => {
  const user = userEvent.setup()
  render(
    <>
      <CopyButton value="hello@northwind.example" what="email" />
      <LiveRegion />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'Copy email' }))
  expect(await navigator.clipboard.readText()).toBe('hello@northwind.example')
  expect(await screen.findByText('Copied email')).toBeDefined()
})

test('a text is made only when it is copied', async () => {
  const user = userEvent.setup()
  const details = vi.fn<() => string>(() => 'Company 12')
  render(<CopyButton value={details} what="support details" hasText />)
  expect(details).not.toHaveBeenCalled()
  await user.click(screen.getByText('Copy support details'))
  expect(await navigator.clipboard.readText()).toBe('Company 12')
})

test('a copy the browser refuses is said, and not shown as done', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No', 'NotAllowedError'))
  render(
    <>
      <CopyButton value="GB" what="country" />
      <LiveRegion />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'Copy country' }))
  expect(await screen.findByText('Your browser didn’t allow copying country')).toBeDefined()
})
