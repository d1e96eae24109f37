import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { switchShortcuts } from './shortcut-setting.ts'
import { useShortcuts } from './use-shortcuts.ts'

function Page({ onStep }: { onStep: () => unknown }) {
  useShortcuts({ j: onStep })
  return <input aria-label="Typed in" />
}

function show() {
  const onStep = vi.fn<() => void>()
  const { rerender, unmount } = render(<Page onStep={onStep} />)
  return { onStep, unmount, showWith: (next: () => unknown) => rerender(<Page onStep={next} />) }
}

it('a key runs what it stands for, and nothing else happens', () => {
  const { onStep } = show()
  // False for an event whose default was prevented.
  expect(fireEvent.keyDown(document.body, { key: 'j' })).toBe(false)
  expect(fireEvent.keyDown(document.body, { key: 'k' })).toBe(true)
  expect(onStep).toHaveBeenCalledOnce()
})

it('a key that had nothing to do does what it does in any page', () => {
  const { showWith } = show()
  showWith(() => false)
  expect(fireEvent.keyDown(document.body, { key: 'j' })).toBe(true)
})

it.each([
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { shiftKey: true, key: 'J' },
  { isComposing: true },
  { keyCode: 229 },
])('a key with %o is not meant', (options) => {
  const { onStep } = show()
  fireEvent.keyDown(document.body, { key: 'j', ...options })
  expect(onStep).not.toHaveBeenCalled()
})

it('rests while something is typed', () => {
  const { onStep } = show()
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'j' })
  expect(onStep).not.toHaveBeenCalled()
})

it('runs what the key stands for now, and nothing once the page is gone', () => {
  const { onStep, showWith, unmount } = show()
  const later = vi.fn<() => void>()
  showWith(later)
  fireEvent.keyDown(document.body, { key: 'j' })
  unmount()
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(later).toHaveBeenCalledOnce()
  expect(onStep).not.toHaveBeenCalled()
})

it('knows its key with Caps Lock on', () => {
  const { onStep } = show()
  fireEvent.keyDown(document.body, { key: 'J' })
  expect(onStep).toHaveBeenCalledOnce()
})

it.each(['dialog', 'alertdialog'])('rests below a %s, wherever the focus is', (role) => {
  const { onStep } = show()
  render(<div role={role} aria-label="Open" />)
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(onStep).not.toHaveBeenCalled()
})

it('rests while shortcuts are switched off', () => {
  const { onStep } = show()
  switchShortcuts(false)
  fireEvent.keyDown(document.body, { key: 'j' })
  switchShortcuts(true)
  expect(onStep).not.toHaveBeenCalled()
})
