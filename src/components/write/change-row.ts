import { writtenRecordId } from '../../api/push-operation.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import { changeReason } from '../../writes/messages/change-reason.ts'
import { sentValues } from '../../writes/messages/sent-change-messages.ts'
import { changeState, groupOf } from '../../writes/rules/change-group.ts'
import type { ChangeGroup } from '../../writes/rules/change-group.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { nameInEntry } from '../../writes/rules/name-in-entry.ts'
import type { WriteRow } from '../../writes/rules/write-rows.ts'
import { changeMessages } from './messages.ts'
import { kindOf, resultLabel } from './operation-status.ts'

/** How a result looks: only what needs a person has a colour. */
export type ResultTone = 'bad' | 'unsure' | 'waiting' | 'done' | 'gone'

/** What a list says of a change. */
export interface ChangeRow {
  readonly key: string
  readonly group: ChangeGroup
  readonly result: string
  readonly tone: ResultTone
  readonly customer: string
  /** Whether `customer` is an ID, because the record's name isn't known. */
  readonly isId: boolean
  /** Whether Codat says which record it is about, or this device knows. */
  readonly isNamed: boolean
  /** Undefined when it can't be used in a link. */
  readonly customerId: string | undefined
  /** "Phone, Status +1". */
  readonly changed: string
  /** Every field with its values. */
  readonly changedInFull: string
  readonly isElsewhere: boolean
  readonly when: string
  readonly exactly: string
  readonly reason: string
}

export interface RowContext {
  readonly nowMs: number
  /** When customers were last synced, in ms since 1970. */
  readonly lastSync: number | null
  /** Names of customers by their ID. */
  readonly names: ReadonlyMap<string, string>
  readonly locale?: string
}

export function changeRow(row: WriteRow, { nowMs, lastSync, names, locale }: RowContext): ChangeRow {
  const { operation, entry } = row
  const group = groupOf(row, lastSync)
  const recordId = (operation && writtenRecordId(operation)) ?? entry?.customerId ?? null
  const name = (entry && nameInEntry(entry)) ?? (recordId === null ? undefined : names.get(recordId))
  const requested = operation?.requestedOnUtc ?? (entry && new Date(entry.times.created).toISOString())
  const date = parseUtcDate(requested)
  return {
    key: row.id,
    group,
    result: resultLabel(row),
    tone: toneOf(row, group),
    customer: name ?? recordId ?? changeMessages.unnamed,
    isNamed: name !== undefined || recordId !== null,
    isId: name === undefined && recordId !== null,
    customerId: recordId !== null && canBeLinked(recordId) ? recordId : undefined,
    ...changedOf(row),
    isElsewhere: entry === undefined,
    when: date.kind === 'instant' ? formatAge(date.ms, nowMs, locale) : formatCodatDate(date, locale) || '–',
    exactly: formatCodatDate(date, locale),
    reason: changeReason(row, nowMs, lastSync),
  }
}

/** The state of a change gives its colour, unless nobody needs to look at it any more. */
export function toneOf(row: Omit<WriteRow, 'id'>, group: ChangeGroup): ResultTone {
  const state = changeState(row)
  if (group === 'attention') return state === 'failed' ? 'bad' : 'unsure'
  if (group === 'waiting') return 'waiting'
  return state === 'confirmed' ? 'done' : 'gone'
}

function changedOf(row: WriteRow): Pick<ChangeRow, 'changed' | 'changedInFull'> {
  const { operation, entry } = row
  const otherType =
    operation?.dataType == null || operation.dataType === 'customers' ? '' : ` (${operation.dataType})`
  const kind = `${kindOf(row)}${otherType}`
  const fields = entry === undefined ? [] : [...new Set(entry.changes.map(({ label }) => label))]
  if (entry === undefined || fields.length === 0 || entry.kind === 'create')
    return { changed: kind, changedInFull: entry === undefined ? '' : changedInFull(entry) }
  return { changed: changeMessages.fields(fields), changedInFull: changedInFull(entry) }
}

function changedInFull(entry: JournalEntry): string {
  return entry.changes
    .map((change) => {
      const { before, after } = sentValues(change)
      return `${change.label}: ${before} → ${after}`
    })
    .join('; ')
}
