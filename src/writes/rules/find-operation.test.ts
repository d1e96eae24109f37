import { describe, expect, test } from 'vitest'
import { entryWithResponse, NOON, unknownEntry } from './entry.fixture.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { clockOffset, findOperations } from './find-operation.ts'

const noOffset = { ms: 0, isMeasured: false }
const update = unknownEntry({ kind: 'update', customerId: 'C-1', idempotencyKey: null })
const changed = (id: string | undefined, type = 'Modified') => ({
  changes: [
    { type, recordRef: id === undefined ? { dataType: 'customers' } : { id, dataType: 'customers' } },
  ],
})
const found = (entry: typeof update, of: Parameters<typeof operation>[1], claimed: string[] = []) => {
  const { named, unnamed } = findOperations(entry, [operation('Pending', of)], new Set(claimed), noOffset)
  return named.length > 0 ? 'named' : unnamed.length > 0 ? 'unnamed' : 'none'
}

describe('an operation of the history', () => {
  test.each([
    ['of the record is the update', update, changed('C-1'), 'named'],
    ['of another record is not', update, changed('C-2'), 'none'],
    ['that creates is no update', update, changed(undefined, 'Created'), 'none'],
    ['that creates is a create', unknownEntry(), changed(undefined, 'Created'), 'named'],
    ['that changes is no create', unknownEntry(), changed('C-1'), 'none'],
    ['of another connection is not', unknownEntry(), { dataConnectionKey: 'connection-2' }, 'none'],
    ['of another data type is not', unknownEntry(), { dataType: 'suppliers' }, 'none'],
    ['from before is not', update, { ...changed('C-1'), requestedOnUtc: '2026-11-23T11:50:00Z' }, 'none'],
    ['from long after is not', update, { ...changed('C-1'), requestedOnUtc: '2026-11-23T12:30:00Z' }, 'none'],
    ['that failed and names nothing could be', update, { changes: [] }, 'unnamed'],
    [
      'of the year 0001 could be',
      update,
      { ...changed('C-1'), requestedOnUtc: '0001-01-01T00:00:00' },
      'named',
    ],
  ])('%s', (_name, entry, of, expected) => {
    expect(found(entry, of)).toBe(expected)
  })

  test('that is another entry’s is not offered', () => {
    expect(found(update, changed('C-1'), ['push-1'])).toBe('none')
  })
})

test('a clock that is an hour off is known from an earlier answer', () => {
  const hour = 60 * 60_000
  const earlier = entryWithResponse(
    'Success',
    { id: 'e' },
    { requestedOnUtc: new Date(NOON + hour).toISOString() },
  )
  const offset = clockOffset([earlier])
  expect(offset).toEqual({ ms: hour - 500, isMeasured: true })
  const late = { ...changed('C-1'), requestedOnUtc: new Date(NOON + hour + 200).toISOString() }
  expect(findOperations(update, [operation('Pending', late)], new Set(), offset).named).toHaveLength(1)
  expect(findOperations(update, [operation('Pending', changed('C-1'))], new Set(), offset).named).toEqual([])
})

test('an answer that took long says nothing about the clock', () => {
  const slow = entryWithResponse('Success')
  const times = { ...slow.times, answered: NOON + 30_000 }
  expect(clockOffset([{ ...slow, times }])).toEqual({ ms: 0, isMeasured: false })
})

test('a page that came back days later does not widen the search', () => {
  const times = { ...update.times, answered: NOON + 3 * 24 * 60 * 60_000 }
  const next = { ...changed('C-1'), requestedOnUtc: '2026-11-24T12:00:00Z' }
  expect(found({ ...update, times }, next)).toBe('none')
})
