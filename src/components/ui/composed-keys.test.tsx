import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useShortcuts } from './use-shortcuts.ts'
import { usePopup } from './use-popup.ts'

interface PageProps {
  onKey: () => void
  onSubmit: () => void
}

function Page({ onKey, onSubmit }: PageProps) {
  usePopup(onKey)
  useShortcuts({ Escape: onKey })
  return (
    <form onSubmit={onSubmit}>
      <input aria-label="Name" onKeyDown={onKey} />
    </form>
  )
}

function show() {
  const onKey = vi.fn<() => void>()
  render(<Page onKey={onKey} onSubmit={onKey} />)
  return { onKey, input: screen.getByRole('textbox', { name: 'Name' }) }
}

test.each([{ isComposing: true }, { keyCode: 229 }])('a key with %o reaches nothing on the page', (more) => {
  const { onKey, input } = show()
  // False for an event whose default was prevented: Chrome would empty a search field.
  expect(fireEvent.keyDown(input, { key: 'Escape', ...more })).toBe(false)
  expect(fireEvent.keyDown(input, { key: 'Enter', ...more })).toBe(true)
  expect(onKey).not.toHaveBeenCalled()
})

test('an Enter that composes and doesn’t say so by its code submits nothing', () => {
  const { input } = show()
  expect(fireEvent.keyDown(input, { key: 'Enter', keyCode: 13, isComposing: true })).toBe(false)
})

test('any other key does', () => {
  const { onKey, input } = show()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onKey).toHaveBeenCalledOnce()
})
