import { expect, it } from 'vitest'
import { planMessages } from '../messages/plan-messages.ts'
import { contextOf, known, planRows } from './plan-context.fixture.ts'
import { SharedValues } from './shared-values.ts'

const context = contextOf(['id', 'customerName', 'emailAddress'], [known({ id: '1', customerName: 'Ada' })])
const rowsOf = (...cells: string[][]) =>
  planRows(
    cells.map((row, place) => ({ number: place + 2, cells: row })),
    context,
  ).rows

it('names the first row with the value, for each later one', () => {
  const shared = new SharedValues()
  const rows = rowsOf(['', 'Bo', 'x@example.com'], ['', 'Cem', 'x@example.com'], ['', 'Dee', 'X@EXAMPLE.com'])
  const warning = [planMessages.sameInFile.emailAddress(2)]
  expect(rows.map((row) => shared.warningsFor(row))).toEqual([[], warning, warning])
})

it('says nothing about rows that aren’t sent, or change a customer that is there', () => {
  const shared = new SharedValues()
  const rows = rowsOf(['9', 'Bo', 'x@example.com'], ['1', '', 'x@example.com'], ['', 'Cem', 'x@example.com'])
  expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'update', 'create'])
  expect(rows.flatMap((row) => shared.warningsFor(row))).toEqual([])
})
