import { expect, it } from 'vitest'
import { entryWithResponse, NOON, sentEntry, unknownEntry } from './entry.fixture.ts'
import { madeHere } from './made-here.ts'
import { DAY_MS } from './schedule.ts'

it('new customers count as long as no sync can have brought them, whatever became of them so far', () => {
  const entries = [
    sentEntry({ title: 'Pending' }),
    unknownEntry({ title: 'Unknown' }),
    entryWithResponse('Success', { title: 'Confirmed', customerId: 'C-1' }),
    entryWithResponse('TimedOut', { title: 'Timed out' }),
    entryWithResponse('Failed', { title: 'Failed' }),
    sentEntry({ title: 'Update', kind: 'update' }),
    sentEntry({ title: 'Elsewhere', companyId: 'another' }),
  ]
  const company = entries[0]?.companyId ?? ''
  const titles = (lastSync: number | null, now = NOON) =>
    madeHere(entries, company, lastSync, now).map(({ title }) => title)
  expect(titles(null)).toEqual(['Pending', 'Unknown', 'Confirmed', 'Timed out'])
  expect(titles(NOON + DAY_MS)).toEqual(['Pending', 'Unknown', 'Timed out'])
  expect(titles(null, NOON + 2 * DAY_MS)).not.toContain('Timed out')
})
