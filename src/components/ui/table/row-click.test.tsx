import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { startDismissingClick } from '../dismissing-click.ts'
import { isPlainRowClick } from './row-click.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

function clicked(name: string, options: Parameters<typeof fireEvent.click>[1] = {}) {
  const opened: boolean[] = []
  render(
    // Stands for a row of a table.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={(event) => opened.push(isPlainRowClick(event))}>
      <span>text</span>
      <button type="button">
        <span>in a button</span>
      </button>
      <a href="#there">link</a>
    </div>,
  )
  fireEvent.click(screen.getByText(name), options)
  return opened
}

it('a click on the text of a row opens it', () => {
  expect(clicked('text')).toEqual([true])
})

it.each([
  ['in a button', {}],
  ['link', {}],
  ['text', { button: 1 }],
  ['text', { ctrlKey: true }],
  ['text', { metaKey: true }],
  ['text', { shiftKey: true }],
  ['text', { altKey: true }],
])('a click on %s with %o does not', (name, options) => {
  expect(clicked(name, options)).toEqual([false])
})

it('a click that ends a selection does not', () => {
  render(<p>selected text</p>)
  window.getSelection()?.selectAllChildren(screen.getByText('selected text'))
  expect(clicked('text')).toEqual([false])
  window.getSelection()?.removeAllRanges()
})

it('a click that closes a panel does not, and the next one does', async () => {
  startDismissingClick()
  expect(clicked('text')).toEqual([false])
  cleanup()
  await new Promise((resolve) => setTimeout(resolve))
  expect(clicked('text')).toEqual([true])
})

it('a press that closes a panel and is dragged away leaves the next click alone', () => {
  startDismissingClick()
  fireEvent.pointerDown(document.body)
  expect(clicked('text')).toEqual([true])
})
