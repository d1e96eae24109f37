import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { announce } from '../ui/announce.ts'
import { PlanTable } from './PlanTable.tsx'
import type { ShownRow } from './worker/worker-messages.ts'

vi.mock(import('../ui/announce.ts'), { spy: true })

const table = { headings: ['Phone', 'Status'], samples: [], rowCount: 2 }
const WRONG = 'That isn’t in the list.'

function rowOf(number: number, problem: string | null): ShownRow {
  return {
    number,
    outcome: problem === null ? 'update' : 'refused',
    title: `Customer ${number}`,
    customerId: String(number),
    matchedBy: 'id',
    cells: [
      { column: 1, before: 'Active', after: problem === null ? 'Inactive' : 'Gone', problem, warning: null },
    ],
    reasons: [],
    warnings: [],
    hasMovedOn: false,
    candidates: [],
  }
}

const rowsOf = (...wrong: (string | null)[]) => wrong.map((problem, place) => rowOf(place + 2, problem))

function show(...problems: (string | null)[]) {
  const onCorrect = vi.fn<(row: number, column: number, text: string) => void>()
  const of = (rows: readonly ShownRow[]) => <PlanTable table={table} rows={rows} onCorrect={onCorrect} />
  const { rerender } = render(of(rowsOf(...problems)))
  return {
    onCorrect,
    /** Corrects a field, and plans the rows again. */
    correct: (row: number, ...then: (string | null)[]) => {
      const field = screen.getByRole('textbox', { name: `Status, row ${row}` })
      field.focus()
      fireEvent.change(field, { target: { value: 'Other' } })
      fireEvent.submit(field)
      rerender(of(rowsOf(...then)))
    },
    plan: (...then: (string | null)[]) => rerender(of(rowsOf(...then))),
  }
}
const focused = () => document.activeElement?.getAttribute('aria-label')

it('goes on to the next field once one is corrected, and to the table after the last', () => {
  const { correct, onCorrect } = show(WRONG, null, WRONG, WRONG)
  correct(4, WRONG, null, null, WRONG)
  expect(onCorrect).toHaveBeenCalledWith(4, 1, 'Other')
  expect(focused()).toBe('Status, row 5')
  correct(5, WRONG, null, null, null)
  expect(focused()).toBe('Status, row 2')
  correct(2, null, null, null, null)
  expect(focused()).toBe('Planned changes')
})

it('stays in a field that still needs correcting, and says why', () => {
  const { correct } = show(WRONG, WRONG)
  correct(2, 'Now it’s too long.', WRONG)
  expect(focused()).toBe('Status, row 2')
  expect(announce).toHaveBeenCalledWith('Now it’s too long.')
})

it('leaves the focus alone when nothing was corrected, or somebody has moved on', () => {
  const { plan } = show(WRONG, WRONG)
  plan(WRONG, null)
  expect(document.activeElement).toBe(document.body)
  const button = document.body.appendChild(document.createElement('button'))
  const field = screen.getByRole('textbox', { name: 'Status, row 2' })
  fireEvent.submit(field)
  button.focus()
  plan(null, WRONG)
  expect(document.activeElement).toBe(button)
  button.remove()
})
