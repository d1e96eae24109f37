import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useListKeys } from './use-list-keys.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <input type="search" id="picker" />
    <main>
      <input type="search" id="search" /><input id="page" />
      <a href="/1" data-row-link tabindex="-1">One</a><a href="/2" data-row-link tabindex="0">Two</a>
    </main>`
  renderHook(() => useListKeys())
})

const focus = (id: string) => document.getElementById(id)?.focus()
const focused = () => document.activeElement?.id || document.activeElement?.textContent

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  return document.activeElement?.dispatchEvent(event) === false
}

it('leads down from the search of the page to the row left last', () => {
  focus('search')
  expect(press('ArrowDown')).toBe(true)
  expect(focused()).toBe('Two')
})

it.each([
  ['picker', 'ArrowDown', {}],
  ['page', 'ArrowDown', {}],
  ['search', 'ArrowUp', {}],
  ['search', 'j', {}],
  ['search', 'ArrowDown', { isComposing: true }],
  ['search', 'ArrowDown', { shiftKey: true }],
  ['search', 'ArrowDown', { ctrlKey: true }],
  ['search', 'ArrowDown', { metaKey: true }],
])('stays in #%s at %s %o', (id, key, more) => {
  focus(id)
  expect(press(key, more)).toBe(false)
  expect(focused()).toBe(id)
})

it.each(['j', 'k'])('leads with %s from anywhere else to the row left last', (key) => {
  expect(press(key)).toBe(true)
  expect(focused()).toBe('Two')
})
