import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { selectByArrows } from './select-by-arrows.ts'

const extendTo = vi.fn<(index: number, from: number) => void>()

function Rows() {
  return (
    // The keys of a table come from the links in its rows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      onKeyDown={(event) => {
        if (selectByArrows(event, 101, extendTo)) return
        if (event.key === 'ArrowDown') screen.getByText('second').focus()
      }}
    >
      <tbody>
        {['first', 'second'].map((name, place) => (
          <tr key={name} aria-rowindex={102 + place}>
            <td>
              <a href="#row" data-row-link>
                {name}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

it('Shift and an arrow move the focus and select from the row they began at', () => {
  render(<Rows />)
  screen.getByText('first').focus()
  fireEvent.keyDown(screen.getByText('first'), { key: 'ArrowDown', shiftKey: true })
  expect(document.activeElement).toBe(screen.getByText('second'))
  expect(extendTo.mock.calls).toEqual([[1, 0]])
})

it('other keys are the table’s', () => {
  extendTo.mockClear()
  render(<Rows />)
  screen.getByText('first').focus()
  fireEvent.keyDown(screen.getByText('first'), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(screen.getByText('second'))
  fireEvent.keyDown(screen.getByText('second'), { key: 'ArrowDown', shiftKey: true, ctrlKey: true })
  expect(extendTo).not.toHaveBeenCalled()
})
