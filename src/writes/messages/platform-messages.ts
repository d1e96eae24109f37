import { operationStatus } from '../../api/push-operation.ts'
import { isObject, own } from '../../lib/json.ts'
import { labelOfItem } from '../../model/messages/item-label.ts'
import { plainName } from '../../model/names.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { WriteRow } from '../rules/write-rows.ts'
import { withoutPreamble } from './downstream-sentence.ts'

/** Members Customer Desk adds by itself; that a platform ignores them is not worth a message. */
const ADDED: ReadonlySet<string> = new Set(['status', 'sourcemodifieddate'])

type Entry = JournalEntry | undefined

function isOwnMember(entry: Entry, itemId: string | null): boolean {
  if (entry === undefined || itemId === null || !ADDED.has(plainName(itemId))) return false
  const listed = isObject(entry.model) ? own(entry.model, 'properties') : null
  return !isObject(listed) || Object.keys(listed).every((name) => plainName(name) !== plainName(itemId))
}

function textsOf(entry: Entry, messages: unknown, level: 'error' | 'warning'): string[] {
  if (!Array.isArray(messages)) return []
  return messages.flatMap((item: unknown) => {
    const member = (name: string): string | null => {
      const value = isObject(item) ? own(item, name) : undefined
      return typeof value === 'string' && value.trim() !== '' ? value : null
    }
    const message = member('message')
    const itemId = member('itemId')
    const isRelevant = level === 'error' || !isOwnMember(entry, itemId)
    if (message === null || !isRelevant) return []
    const text = itemId === null ? message : labelled(labelIn(entry, itemId), message)
    return level === 'error' ? [text] : [`Warning: ${text}`]
  })
}

/** A message that begins with the field's name needs no label. */
function labelled(label: string, message: string): string {
  const isNamed = message.toLowerCase().startsWith(`${label.toLowerCase()} `)
  return isNamed ? message : `${label}: ${message}`
}

/** The field a message is about, as a person calls it. */
function labelIn(entry: Entry, itemId: string): string {
  return labelOfItem(itemId, parseModelTree(entry?.model), entry?.payload ?? null)
}

/** What an operation, or the rejection of a change, says, at the fields it is about; each text once. */
export function platformMessages({ operation, entry }: Pick<WriteRow, 'operation' | 'entry'>): string[] {
  const known = operation ?? entry?.operation ?? undefined
  const validation = known?.validation ?? entry?.lastError?.validation
  const hasFailed = known === undefined ? entry?.state === 'failed' : operationStatus(known) === 'Failed'
  // Before there is an operation, the only sentence is that of the rejection.
  const sentence = known === undefined ? entry?.lastError?.message : known.errorMessage
  return [
    ...new Set([
      ...textsOf(entry, validation?.errors, 'error'),
      ...textsOf(entry, validation?.warnings, 'warning'),
      ...(hasFailed && sentence != null && sentence.trim() !== '' ? [withoutPreamble(sentence)] : []),
    ]),
  ]
}
