import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SearchBox } from './SearchBox.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface PageProps {
  value: string
  isScarce: boolean
  onSearch: (text: string) => void
}

/** Keeps the search in force, as the address does. */
function Page({ value, isScarce, onSearch }: PageProps) {
  const [current, setCurrent] = useState(value)
  return (
    <SearchBox
      label="Search things"
      placeholder="Name"
      value={current}
      maxLength={200}
      isSparing={() => isScarce}
      onSearch={(text) => {
        setCurrent(text)
        onSearch(text)
      }}
    />
  )
}

function show(value = '', isScarce = false) {
  const onSearch = vi.fn<(text: string) => void>()
  const { unmount } = render(<Page value={value} isScarce={isScarce} onSearch={onSearch} />)
  return { onSearch, unmount }
}

const box = (value: string) => (
  <SearchBox
    label="Search things"
    placeholder="Name"
    value={value}
    maxLength={200}
    isSparing={() => false}
    onSearch={() => undefined}
  />
)

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search things' })
const type = (text: string) => fireEvent.input(field(), { target: { value: text } })
const pause = () => {
  act(() => {
    vi.runAllTimers()
  })
}

it('searches at the first key, and then for what is typed when the next search may be sent', () => {
  const { onSearch } = show()
  for (const text of ['l', 'la', 'lan']) type(text)
  expect(onSearch.mock.calls).toEqual([['l']])
  pause()
  expect(onSearch.mock.calls).toEqual([['l'], ['lan']])
})

it('searches when the typing pauses where the day’s requests go to an end', () => {
  const { onSearch } = show('', true)
  for (const text of ['l', 'la', 'lan']) type(text)
  expect(onSearch).not.toHaveBeenCalled()
  pause()
  expect(onSearch.mock.calls).toEqual([['lan']])
})

it('searches at once at Enter, and not again after the pause', () => {
  const { onSearch } = show()
  type('l')
  type('lantern')
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(onSearch.mock.calls).toEqual([['l'], ['lantern']])
  pause()
  expect(onSearch).toHaveBeenCalledTimes(2)
})

it('does not search for what is in force already', () => {
  const { onSearch } = show('lantern')
  type('lantern ')
  pause()
  expect(onSearch).not.toHaveBeenCalled()
})

it.each([
  ['Escape', () => fireEvent.keyDown(field(), { key: 'Escape' })],
  ['its button', () => fireEvent.click(screen.getByRole('button', { name: 'Clear search' }))],
])('is cleared by %s', (_, clear) => {
  const { onSearch } = show('lantern')
  clear()
  expect(field().value).toBe('')
  expect(onSearch.mock.calls).toEqual([['']])
  expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull()
})

it.each(['Enter', 'Escape'])('leaves %s to an input method that composes', (key) => {
  const { onSearch } = show('lantern')
  fireEvent.input(field(), { target: { value: 'lantern と' }, isComposing: true })
  fireEvent.keyDown(field(), { key, keyCode: 229 })
  expect(field().value).toBe('lantern と')
  expect(onSearch).not.toHaveBeenCalled()
})

it('waits while an input method composes', () => {
  const { onSearch } = show('lantern')
  fireEvent.input(field(), { target: { value: 'lantern と' }, isComposing: true })
  pause()
  expect(field().value).toBe('lantern と')
  expect(onSearch).not.toHaveBeenCalled()
  fireEvent.compositionEnd(field())
  pause()
  expect(onSearch.mock.calls).toEqual([['lantern と']])
})

it.each([
  ['\u202aHarbour\u00a0Works\u200b\u202c', 'Harbour Works'],
  ['north ', 'north'],
])('searches for %j as %j, and leaves the field as it was typed', (text, searched) => {
  const { onSearch } = show()
  type(text)
  pause()
  expect(onSearch.mock.calls).toEqual([[searched]])
  expect(field().value).toBe(text)
})

it('does not search again for what differs in invisible characters only', () => {
  const { onSearch } = show('lantern')
  type('\u200blantern\u00a0')
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(onSearch).not.toHaveBeenCalled()
})

it('Escape in an empty field does nothing', () => {
  const { onSearch } = show()
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(onSearch).not.toHaveBeenCalled()
})

it('follows a search that was changed elsewhere, and keeps what is being typed when nothing was', () => {
  const { rerender } = render(box('one'))
  rerender(box('two'))
  expect(field().value).toBe('two')
  type('two and more')
  rerender(box('two'))
  expect(field().value).toBe('two and more')
})

it('keeps what is typed while the page is still to follow a search', () => {
  const { rerender } = render(box(''))
  type('l')
  pause()
  expect(field().value).toBe('l')
  type('la')
  rerender(box('l'))
  expect(field().value).toBe('la')
  pause()
  type('lan')
  pause()
  rerender(box('lan'))
  expect(field().value).toBe('lan')
  rerender(box('la'))
  expect(field().value, 'the way back is followed').toBe('la')
})

it('shows a search that Back leads to, also one that was cleared before the page showed it', () => {
  const { rerender } = render(box(''))
  type('l')
  pause()
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(field().value).toBe('')
  rerender(box('l'))
  expect(field().value).toBe('l')
})

it('keeps what is typed when the page follows a search while the next one is still to be made', () => {
  const { rerender } = render(box(''))
  type('l')
  pause()
  type('')
  rerender(box('l'))
  pause()
  type('x')
  rerender(box(''))
  expect(field().value).toBe('x')
})

it('searches for what was typed last when its flyout closes, and only once', () => {
  const { onSearch, unmount } = show()
  type('l')
  type('lantern')
  unmount()
  pause()
  expect(onSearch.mock.calls).toEqual([['l'], ['lantern']])
})

it('searches for nothing when it is gone because another page is shown', () => {
  const { onSearch, unmount } = show()
  type('l')
  type('lantern')
  const before = location.pathname
  history.pushState(null, '', '/companies')
  unmount()
  pause()
  expect(onSearch.mock.calls).toEqual([['l']])
  history.replaceState(null, '', before)
})

const search = (onSearch: (text: string) => void) => (
  <SearchBox
    label="Search things"
    placeholder="Name"
    value=""
    maxLength={200}
    isSparing={() => false}
    onSearch={onSearch}
  />
)

it('a search goes on from what was chosen while the typing paused', () => {
  const [before, after] = [vi.fn<(text: string) => void>(), vi.fn<(text: string) => void>()]
  const { rerender } = render(search(before))
  for (const value of ['a', 'acme']) fireEvent.input(screen.getByRole('searchbox'), { target: { value } })
  rerender(search(after))
  act(() => void vi.runAllTimers())
  expect(after).toHaveBeenCalledExactlyOnceWith('acme')
  expect(before).toHaveBeenCalledExactlyOnceWith('a')
})

it('a search is given up when a link was followed before it could be sent', () => {
  const onSearch = vi.fn<(text: string) => void>()
  render(search(onSearch))
  for (const text of ['a', 'acme']) type(text)
  history.pushState(null, '', '/companies/1/customers?page=2')
  pause()
  expect(onSearch.mock.calls).toEqual([['a']])
  for (const text of ['acme l', 'acme li']) type(text)
  history.replaceState(null, '', '/companies/1/customers?page=3')
  pause()
  expect(onSearch.mock.calls.at(-1)).toEqual(['acme li'])
})
