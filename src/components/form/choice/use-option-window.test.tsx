import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { choiceOf } from './choices.ts'
import { OptionList } from './OptionList.tsx'

/** Every third text wraps and is as high as two. */
const choices = Array.from({ length: 300 }, (_, index) =>
  choiceOf({ value: String(index), label: String(index) }),
)
const heightOf = (index: number) => (index % 3 === 0 ? 72 : 36)
const startOf = (index: number) =>
  Array.from({ length: index }, (_, each) => heightOf(each)).reduce((a, b) => a + b, 0)
const indexOf = (element: Element) => Number(element.textContent)

beforeEach(() => {
  // What a browser would lay out; jsdom doesn't.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.getAttribute('role') === 'option' ? heightOf(indexOf(this)) : 0
  })
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(288)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function List({ active = -1, query = '' }: { active?: number; query?: string }) {
  return (
    <OptionList
      id="list"
      label="Numbers"
      choices={choices}
      active={active}
      chosen=""
      query={query}
      onTake={() => undefined}
    />
  )
}

const list = () => screen.getByRole('listbox', { name: 'Numbers' })
const rendered = () => [...list().querySelectorAll('[role="option"]')].map(indexOf)

test('only the options near the part in sight are rendered, and those that come into sight when it scrolls', () => {
  render(<List />)
  expect(rendered()[0]).toBe(0)
  expect(rendered().length).toBeLessThan(20)
  list().scrollTop = 100 * 36
  fireEvent.scroll(list())
  expect(rendered()).toContain(100)
  expect(rendered()).not.toContain(0)
})

test('the active option is in sight at its real height, also after ones that were never rendered', () => {
  const { rerender } = render(<List active={0} />)
  expect(list().scrollTop).toBe(0)
  rerender(<List active={8} />)
  // Just far enough: its end is the end of the part in sight.
  expect(list().scrollTop).toBe(startOf(9) - 288)
  rerender(<List active={299} />)
  expect(rendered().at(-1)).toBe(299)
  rerender(<List active={0} />)
  expect(list().scrollTop).toBe(0)
})

test('a list that is narrowed down starts at its top', () => {
  const { rerender } = render(<List active={150} />)
  expect(list().scrollTop).toBeGreaterThan(0)
  rerender(<List active={-1} query="1" />)
  expect(list().scrollTop).toBe(0)
})

test('scrolling by hand is not undone', () => {
  render(<List active={5} />)
  list().scrollTop = 2000
  fireEvent.scroll(list())
  expect(list().scrollTop).toBeGreaterThanOrEqual(2000)
})
