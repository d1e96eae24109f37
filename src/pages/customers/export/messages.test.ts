import { expect, it } from 'vitest'
import { ApiError } from '../../../api/errors.ts'
import { IncompleteList } from '../../../api/incomplete-list.ts'
import { TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { exportMessages, failureMessage, progressMessage } from './messages.ts'

it('an export counts what it does and has done', () => {
  expect(progressMessage({ step: 'reading', done: 100, total: undefined })).toBe('Exporting 100 customers…')
  expect(progressMessage({ step: 'reading', done: 100, total: 1200 })).toBe(
    'Exporting 100 of 1,200 customers…',
  )
  expect(progressMessage({ step: 'writing', done: 100, total: 1200 })).toBe(
    'Creating the file: 100 of 1,200 customers…',
  )
  expect(exportMessages.saved(1, 'a.csv', 0)).toBe('Saved 1 customer as a.csv')
  expect(exportMessages.saved(2, 'a.csv', 1)).toBe(
    'Saved 2 customers as a.csv. One customer couldn’t be read; the file has what Codat sent.',
  )
})

it.each([
  [new IncompleteList({ kind: 'changed' }), 'The list changed during the export'],
  [
    new IncompleteList({ kind: 'repeated', repeated: 1200, missing: 12 }),
    'Codat returned 1,200 customers more than once and left out 12',
  ],
  [
    new IncompleteList({ kind: 'repeated', repeated: 1, missing: 0 }),
    'Codat returned 1 customer more than once',
  ],
  [new IncompleteList({ kind: 'missing', missing: 2, total: 30 }), 'Codat returned only 28 of 30 customers'],
  [
    new IncompleteList({ kind: 'no-id', count: 1 }),
    'Some customers have no ID and are identical, so we can’t check that the list is complete',
  ],
  [
    new TooLargeForExcel('rows', 1_200_001),
    'This list has too many rows for Excel: 1,200,001. The maximum is 1,048,576. Export CSV instead',
  ],
  [
    new TooLargeForExcel('columns', 20_000),
    'This list has too many columns for a spreadsheet: 20,000. The maximum is 16,384',
  ],
  [
    new TooLargeForExcel('cellCharacters', 40_000),
    'A value has too many characters for Excel: 40,000. The maximum is 32,767. Export CSV instead',
  ],
  [new ApiError({ kind: 'http', status: 403, request: 'GET customers', at: 0 }), 'Codat denied access'],
])('a failure says why: %s', (error, reason) => {
  expect(failureMessage(error, true)).toBe(`Couldn’t export: ${reason}. Nothing was saved.`)
})
