import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { useRowKeys } from './use-row-keys.ts'

const COUNT = 30
const ROW_PX = 40
/** The head and ten rows. */
const VIEW_PX = 436

function List({ onPage }: { onPage: (step: 1 | -1) => void }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [active, setActive] = useState(0)
  const { onKeyDown } = useRowKeys({ scroller, rowHeightPx: ROW_PX, count: COUNT, active, setActive, onPage })
  return (
    <div
      ref={(element) => {
        // Without a layout nothing has a height.
        if (element) Object.defineProperty(element, 'clientHeight', { value: VIEW_PX, configurable: true })
        setScroller(element)
      }}
      role="listbox"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <button type="button">Sort</button>
      {Array.from({ length: COUNT }, (_, index) => (
        <a key={index} href={`#${index}`} data-row-link tabIndex={index === active ? 0 : -1}>
          {index}
        </a>
      ))}
    </div>
  )
}

const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
  return document.activeElement?.textContent
}

function show() {
  const onPage = vi.fn<(step: 1 | -1) => void>()
  render(<List onPage={onPage} />)
  screen.getByRole('link', { name: '0' }).focus()
  return { onPage }
}

it.each([
  [['ArrowDown'], '1'],
  [['ArrowDown', 'ArrowDown', 'ArrowUp'], '1'],
  [['ArrowUp'], '0'],
  [['End'], '29'],
  [['End', 'ArrowDown'], '29'],
  [['End', 'Home'], '0'],
  [['PageDown'], '9'],
  [['PageDown', 'PageDown', 'PageUp'], '9'],
])('%j lead to row %s', (keys, row) => {
  show()
  expect(press(...keys)).toBe(row)
})

it('scrolls just far enough that the row is in sight', () => {
  show()
  const list = screen.getByRole('listbox')
  press('ArrowDown')
  expect(list.scrollTop).toBe(0)
  press('End')
  expect(list.scrollTop).toBe(COUNT * ROW_PX + 28 - VIEW_PX)
  press('Home')
  expect(list.scrollTop).toBe(0)
})

it('the arrows to the sides change the page', () => {
  const { onPage } = show()
  press('ArrowRight', 'ArrowLeft')
  expect(onPage.mock.calls).toEqual([[1], [-1]])
})

it('keys with modifiers, other keys and keys outside the rows stay what they are', () => {
  const { onPage } = show()
  const row = screen.getByRole('link', { name: '0' })
  expect(fireEvent.keyDown(row, { key: 'ArrowDown', ctrlKey: true })).toBe(true)
  expect(fireEvent.keyDown(row, { key: 'x' })).toBe(true)
  expect(fireEvent.keyDown(screen.getByRole('button'), { key: 'ArrowRight' })).toBe(true)
  expect(document.activeElement).toBe(row)
  expect(onPage).not.toHaveBeenCalled()
})
