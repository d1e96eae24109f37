import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useListKeys } from './use-list-keys.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <input type="search" id="picker" />
    <aside><button id="panel"></button></aside>
    <main>
      <h1 id="heading" tabindex="-1"></h1><button id="button"></button><input type="radio" id="choice" />
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
  ['heading', 'ArrowDown'],
  ['heading', 'ArrowUp'],
  ['button', 'ArrowDown'],
  ['button', 'ArrowUp'],
])('leads from #%s with %s to the row left last, as J and K do', (id, key) => {
  focus(id)
  expect(press(key)).toBe(true)
  expect(focused()).toBe('Two')
})

it('lets the page scroll where there are no rows', () => {
  for (const row of document.querySelectorAll('[data-row-link]')) row.remove()
  focus('button')
  expect(press('ArrowDown')).toBe(false)
})

it.each([
  ['panel', 'ArrowDown', {}],
  ['choice', 'ArrowDown', {}],
  ['button', 'ArrowDown', { shiftKey: true }],
  ['button', 'ArrowDown', { altKey: true }],
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
