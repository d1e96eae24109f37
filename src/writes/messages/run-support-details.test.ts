import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryOfRow, updateRow } from '../bulk/row.fixture.ts'
import { outcomeOf } from '../bulk/row-outcome.ts'
import { countOutcomes } from '../bulk/run-progress.ts'
import type { StoredRow } from '../bulk/run-format.ts'
import type { RunView } from '../bulk/run-view.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { NOON } from '../rules/entry.fixture.ts'
import { runSupportDetails } from './run-support-details.ts'

function viewOf(...rows: (readonly [StoredRow, JournalEntry | undefined])[]): RunView {
  const views = rows.map(([row, entry]) => ({ row, entry, outcome: outcomeOf(row, entry) }))
  return {
    run: {
      id: 'run-1',
      version: 1,
      name: 'Customers of Ada.csv',
      companyId: 'company-1',
      connectionId: 'connection-1',
      platformName: 'Xero',
      isOfflineConnector: false,
      model: {},
      createdAt: NOON,
      count: rows.length,
      state: 'done',
      pause: null,
      requests: 12,
    },
    rows: views,
    counts: countOutcomes(views),
    where: 'nowhere',
    limitedUntil: 0,
    since: undefined,
    at: NOON,
  }
}
const at = { atMs: NOON, version: '1.2.3' }

const failedEntry = (row: StoredRow, message: string): JournalEntry =>
  entryOfRow(row, {
    state: 'failed',
    payload: row.payload,
    opened: row.opened,
    title: row.title,
    lastError: {
      kind: 'http',
      status: 400,
      message,
      correlationId: 'correlation-1',
      retryAfterMs: null,
      validation: null,
    },
  })

it('names the run and what isn’t confirmed, by IDs and states, and nobody’s values', () => {
  const failed = updateRow({
    state: 'sent',
    changes: [
      { path: 'customerName', label: 'Name', before: 'Lantern', after: 'Lantern Works', kind: 'changed' },
    ],
  })
  const aside = updateRow({ index: 1, customerId: 'C-2', state: 'set-aside', reason: 'gone' })
  const confirmed = updateRow({ index: 2, customerId: 'C-3', state: 'sent' })
  const text = runSupportDetails(
    viewOf(
      [failed, failedEntry(failed, 'Lantern Works is taken')],
      [aside, undefined],
      [confirmed, entryOfRow(confirmed, { state: 'confirmed' })],
    ),
    at,
  )
  for (const part of [
    '`run-1`',
    '`company-1`',
    '`connection-1`',
    '`12`',
    '#### Change 1: failed',
    '`correlation-1`',
  ])
    expect(text).toContain(part)
  expect(text).toContain('- Fields: `Name`')
  expect(text).toContain('- Message: `[…] is taken`')
  expect(text).toContain('- Set aside: `gone`')
  expect(text).toContain('- Changes confirmed: `1`')
  expect(text).not.toContain('C-3')
  expect(text).not.toMatch(/Lantern|Ada/)
})

it('lists no more than support can read, and says how many more there are', () => {
  const rows = Array.from({ length: 60 }, (_, index) => updateRow({ index, state: 'not-sent' }))
  const text = runSupportDetails(viewOf(...rows.map((row) => [row, undefined] as const)), at)
  expect(text.match(/^#### /gm)).toHaveLength(50)
  expect(text).toContain('… and 10 more')
})

it('whatever a customer holds and a platform repeats, no value is in it', () => {
  const word = fc.stringMatching(/^Q[a-z]{5,12}Q$/)
  fc.assert(
    fc.property(word, word, word, (name, phone, title) => {
      const row = updateRow({ title, payload: { customerName: name, phone }, state: 'sent' })
      const text = runSupportDetails(
        viewOf([row, failedEntry(row, `Not ${name}, ${phone} nor ${title}`)]),
        at,
      )
      expect(text).not.toContain(name)
      expect(text).not.toContain(phone)
      expect(text).not.toContain(title)
    }),
    { numRuns: 50 },
  )
})
