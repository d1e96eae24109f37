import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/history'
import { fireEvent } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { NO_FRAMES } from '../router/no-frames.fixture.ts'
import { createRouter } from '../router/router.ts'
import { OPEN_PALETTE_EVENT, openPalette } from '../ui/open-palette.ts'
import { startPaletteKey } from './palette-key.ts'

const { showPalette } = vi.hoisted(() => ({
  showPalette: vi.fn<(client: unknown, router: unknown, takeTyped: () => string) => void>(),
}))
vi.mock('./show-palette.tsx', () => ({ showPalette }))

const opened = vi.fn<() => void>()

beforeAll(() => {
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: ['/companies'] }),
    frames: NO_FRAMES,
    redirect: () => undefined,
    onOpen: () => undefined,
  })
  startPaletteKey(new QueryClient(), router)
})
beforeEach(() => {
  window.addEventListener(OPEN_PALETTE_EVENT, opened)
})
afterEach(() => {
  window.removeEventListener(OPEN_PALETTE_EVENT, opened)
  // Nothing that is typed is waited for any more.
  fireEvent.keyDown(document.body, { key: 'Escape' })
  vi.clearAllMocks()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Whether the browser was kept from using the key itself. */
const press = (init: KeyboardEventInit) => !fireEvent.keyDown(document.body, { key: 'k', ...init })

it.each([
  ['Ctrl+K', '', { ctrlKey: true }, true],
  ['Ctrl+K with Caps Lock', '', { ctrlKey: true, key: 'K' }, true],
  ['⌘K on a Mac', 'MacIntel', { metaKey: true }, true],
  ['Ctrl+K on a Mac', 'MacIntel', { ctrlKey: true }, false],
  ['K', '', {}, false],
  ['Ctrl+Shift+K', '', { ctrlKey: true, shiftKey: true }, false],
  ['Ctrl+J', '', { ctrlKey: true, key: 'j' }, false],
  ['a key of an input method', '', { ctrlKey: true, isComposing: true }, false],
])('%s opens it: %s', (_name, platform, init, expected) => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform)
  expect([press(init), opened.mock.calls.length]).toEqual([expected, expected ? 1 : 0])
})

it('waits until a dialog is over', () => {
  const dialog = document.createElement('div')
  dialog.setAttribute('aria-modal', 'true')
  document.body.append(dialog)
  expect(press({ ctrlKey: true })).toBe(true)
  expect(opened).not.toHaveBeenCalled()
})

it('is shown for the event too, with what was typed meanwhile', async () => {
  openPalette()
  fireEvent.keyDown(document.body, { key: 'a' })
  await vi.waitFor(() => expect(showPalette).toHaveBeenCalledOnce())
  expect(showPalette.mock.lastCall?.[2]()).toBe('a')
})
