import { sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { draftIdOf, RUN_VERSION } from './run-format.ts'
import type { StoredRow } from './run-format.ts'

export const updateRow = (more: Partial<StoredRow> = {}): StoredRow => ({
  runId: 'run-1',
  index: 0,
  version: RUN_VERSION,
  kind: 'update',
  customerId: 'C-1',
  title: 'Lantern Works',
  payload: { customerName: 'Lantern Works' },
  opened: { id: 'C-1', customerName: 'Lantern' },
  changes: [],
  state: 'waiting',
  reason: null,
  linkedTo: null,
  ...more,
})

/** What the journal has of a row. */
export const entryOfRow = (row: StoredRow, more: Partial<JournalEntry> = {}): JournalEntry =>
  sentEntry({ draftId: draftIdOf(row), runId: row.runId, ...more })
