import { expect, it } from 'vitest'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { entryOfRow, updateRow } from './row.fixture.ts'
import { rowViews } from './row-outcome.ts'
import { roomFor } from './run-room.ts'

const NOW = 1_000_000

const pending: Partial<JournalEntry> = { state: 'pending' }
const ended: Partial<JournalEntry> = { state: 'confirmed' }
const lostAt = (answered: number): Partial<JournalEntry> => ({
  state: 'unknown',
  times: { ...entryOfRow(updateRow()).times, answered },
})

function roomBeside(...states: Partial<JournalEntry>[]) {
  const rows = states.map((_, index) => updateRow({ index, state: 'sent' }))
  const entries = rows.map((row, place) => entryOfRow(row, { id: String(place), ...states[place] }))
  return roomFor(rowViews(rows, entries), 5, NOW)
}

it('is what those under way leave of the most at once', () => {
  expect(roomBeside()).toEqual({ count: 5, at: NOW })
  expect(roomBeside(ended, pending, pending)).toEqual({ count: 3, at: NOW })
  expect(roomBeside(pending, pending, pending, pending, pending, pending)).toEqual({ count: 0, at: Infinity })
})

it('is taken for a minute by a change without a response', () => {
  expect(roomBeside(lostAt(NOW - 59_000), lostAt(NOW - 61_000)).count).toBe(4)
})

it('isn’t used while changes without a response leave little of it', () => {
  const lost = [NOW - 50_000, NOW - 30_000, NOW - 10_000].map(lostAt)
  expect(roomBeside(...lost.slice(1)).count).toBe(3)
  expect(roomBeside(...lost, pending)).toEqual({ count: 0, at: NOW + 10_000 })
})
