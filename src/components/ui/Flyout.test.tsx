import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Dialog } from './Dialog.tsx'
import { loadDialogCode } from './dialog-code.ts'
import { Flyout } from './Flyout.tsx'
import { startFlyouts } from './flyout-code.ts'

function Details() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Show details</button>
      {isOpen && (
        <Dialog title="Details" onClose={() => setOpen(false)} actions={<button>Copy details</button>}>
          Last sync
        </Dialog>
      )}
    </>
  )
}

beforeAll(loadDialogCode)

// Nothing is preloaded here.
const never = new Promise<void>(() => undefined)
const trigger = () => screen.getByRole('button', { name: 'Sync' })

function renderFlyout() {
  render(
    <>
      <Flyout face="Sync" title="Sync of customers">
        {() => <Details />}
      </Flyout>
      <button>Elsewhere</button>
    </>,
  )
}

async function openFlyout() {
  renderFlyout()
  await userEvent.click(trigger())
  await screen.findByRole('dialog', { name: 'Sync of customers' })
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show details' })),
  )
}

beforeEach(() => startFlyouts(() => import('./FlyoutPanel.tsx'), never))

test('Esc closes a flyout and gives the focus back', async () => {
  await openFlyout()
  expect(trigger().getAttribute('aria-expanded')).toBe('true')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(trigger().getAttribute('aria-expanded')).toBe('false')
  await waitFor(() => expect(document.activeElement).toBe(trigger()))
})

test('a click elsewhere closes a flyout and leaves the focus there', async () => {
  await openFlyout()
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }))
})

test('a second click on the button closes a flyout', async () => {
  await openFlyout()
  await userEvent.click(trigger())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a dialog opened from a flyout can be used, and Esc closes the dialog first', async () => {
  await openFlyout()
  await userEvent.click(screen.getByRole('button', { name: 'Show details' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Copy details' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'Details' })).toBeNull()
  expect(screen.getByRole('dialog', { name: 'Sync of customers' })).toBeDefined()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a flyout clicked before its code is there opens when it arrives', async () => {
  const arrival = new Promise<void>((resolve) =>
    window.addEventListener('arrival', () => resolve(), { once: true }),
  )
  startFlyouts(() => arrival.then(() => import('./FlyoutPanel.tsx')), never)
  renderFlyout()
  await userEvent.click(trigger())
  expect(trigger().getAttribute('aria-expanded')).toBe('true')
  expect(screen.queryByRole('dialog')).toBeNull()
  window.dispatchEvent(new Event('arrival'))
  expect(await screen.findByRole('dialog', { name: 'Sync of customers' })).toBeDefined()
})

test('a flyout whose code is missing can be tried again', async () => {
  startFlyouts(() => Promise.reject(new Error('Failed to fetch')), never)
  renderFlyout()
  await userEvent.click(trigger())
  await waitFor(() => expect(trigger().getAttribute('aria-expanded')).toBe('false'))
  startFlyouts(() => import('./FlyoutPanel.tsx'), never)
  await userEvent.click(trigger())
  expect(await screen.findByRole('dialog', { name: 'Sync of customers' })).toBeDefined()
})
