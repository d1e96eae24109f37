import { expect, it } from 'vitest'
import { sample } from '../../model/parse-sample.fixture.ts'
import type { ValueEdit } from '../../model/plan/field-edit.ts'
import { editProblem } from './edit-problem.ts'
import { bulkEditMessages } from './messages.ts'

const problemOf = (...fields: [path: string, edit: ValueEdit][]) =>
  editProblem(
    sample,
    fields.map(([path, edit]) => ({ path, edit })),
    'Xero',
  )
const set = (value: string) => ({ kind: 'set' as const, value })

it('says what is missing first, and nothing of a complete edit', () => {
  expect(problemOf()).toBe(bulkEditMessages.noField)
  expect(problemOf(['', set('x')])).toBe(bulkEditMessages.noField)
  expect(problemOf(['gone', set('x')])).toBe(bulkEditMessages.noField)
  expect(problemOf(['taxNumber', set(' ')])).toBe(bulkEditMessages.noValue('Tax number'))
  const replace = { kind: 'replace' as const, find: '', by: 'x' }
  expect(problemOf(['taxNumber', set('1')], ['customerName', replace])).toBe(
    bulkEditMessages.nothingToFind('Customer name'),
  )
  expect(problemOf(['creditLimit', set('a lot')])).toBe(bulkEditMessages.invalid('Credit limit'))
  // What a platform may reject is a warning, here as in every form.
  expect(problemOf(['emailAddress', set('nobody')], ['taxNumber', { kind: 'clear' }])).toBeUndefined()
})
