import { describe, expect, it, vi } from 'vitest'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { entryWithResponse, draftEntry, NOON, unknownEntry } from './entry.fixture.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { writeRows } from './write-rows.ts'

vi.mock(import('../../lib/codat-date.ts'), { spy: true })

const at = (minute: number) => new Date(NOON + minute * 60_000).toISOString()
const listed = (key: string, minute: number, status = 'Success') =>
  operation(status, { pushOperationKey: key, requestedOnUtc: at(minute) })
const created = (minute: number) => ({
  created: NOON + minute * 60_000,
  sent: null,
  answered: null,
  completed: null,
  lastPoll: null,
})

const NOW = { readAtMs: NOON + 3_600_000 }
const ids = (rows: ReturnType<typeof writeRows>) => rows.map(({ id }) => id)

describe('the rows of the write requests', () => {
  it('are the history, with what this device knows of each', () => {
    const mine = entryWithResponse('Success')
    const rows = writeRows([listed('other', 5), listed('push-1', 1)], [mine], NOW)
    expect(ids(rows)).toEqual(['other', 'push-1'])
    expect(rows.map(({ entry }) => entry?.id)).toEqual([undefined, mine.id])
  })

  it('show an end that was learned after the history was read', () => {
    const [row] = writeRows([listed('push-1', 0, 'Pending')], [entryWithResponse('Failed')], NOW)
    expect(row?.operation?.status).toBe('Failed')
  })

  it('show that a write which timed out has arrived after all', () => {
    const [row] = writeRows([listed('push-1', 0, 'TimedOut')], [entryWithResponse('Success')], NOW)
    expect(row?.operation?.status).toBe('Success')
  })

  it('show an end of the history that was not yet heard of otherwise', () => {
    const [row] = writeRows([listed('push-1', 0, 'Failed')], [entryWithResponse('Pending')], NOW)
    expect(row?.operation?.status).toBe('Failed')
  })

  it('have a write of unknown outcome at its time', () => {
    const lost = unknownEntry({ id: 'lost', times: created(3) })
    const rows = writeRows([listed('later', 5), listed('earlier', 1)], [lost], NOW)
    expect(ids(rows)).toEqual(['later', 'lost', 'earlier'])
    expect(ids(writeRows([], [lost], NOW))).toEqual(['lost'])
  })

  it('have a write sent after the history was read, and none of an older page', () => {
    const mine = entryWithResponse('Pending', { id: 'mine' })
    expect(ids(writeRows([listed('x', -60)], [mine], { readAtMs: NOON - 1 }))).toEqual(['mine', 'x'])
    expect(ids(writeRows([listed('x', -60)], [mine], NOW))).toEqual(['x'])
    expect(ids(writeRows([listed('x', -60)], [unknownEntry()], undefined))).toEqual(['x'])
  })

  it('have no draft and nothing that was cleared away', () => {
    const cleared = unknownEntry({ id: 'cleared', acknowledged: true })
    expect(writeRows([], [draftEntry(), cleared], NOW)).toEqual([])
  })
})

it('are made at once after a run of thousands: a page of them is rendered with each change of the journal', () => {
  const entries = Array.from({ length: 4000 }, (_, place) =>
    entryWithResponse(place % 2 === 0 ? 'Failed' : 'Success', {
      id: `entry-${place}`,
      pushOperationKey: `push-${place}`,
      customerId: `C-${place}`,
    }),
  )
  const seen = vi.mocked(parseUtcDate).mockClear()
  expect(writeRows([], entries, { readAtMs: 0 })).toHaveLength(4000)
  // An assertion about elapsed time would depend on the machine.
  expect(seen).toHaveBeenCalledTimes(4000)
})
