import { isObject, own } from '../../lib/json.ts'
import { labelOfItem } from '../../model/messages/item-label.ts'
import { plainName } from '../../model/names.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'

/** Members Customer Desk adds by itself; that a platform ignores them is not worth a message. */
const ADDED: ReadonlySet<string> = new Set(['status', 'sourcemodifieddate'])

function isOwnMember({ model }: JournalEntry, itemId: string | null): boolean {
  if (itemId === null || !ADDED.has(plainName(itemId))) return false
  const listed = isObject(model) ? own(model, 'properties') : null
  return !isObject(listed) || Object.keys(listed).every((name) => plainName(name) !== plainName(itemId))
}

function textsOf(entry: JournalEntry, messages: unknown, level: 'Error' | 'Warning'): string[] {
  if (!Array.isArray(messages)) return []
  return messages.flatMap((item: unknown) => {
    const member = (name: string): string | null => {
      const value = isObject(item) ? own(item, name) : undefined
      return typeof value === 'string' && value.trim() !== '' ? value : null
    }
    const message = member('message')
    const itemId = member('itemId')
    const isRelevant = level === 'Error' || !isOwnMember(entry, itemId)
    return message === null || !isRelevant
      ? []
      : [`${level}${itemId === null ? '' : ` at ${labelIn(entry, itemId)}`}: ${message}`]
  })
}

/** The field a message is about, as a person calls it. */
function labelIn(entry: JournalEntry, itemId: string): string {
  return labelOfItem(itemId, parseModelTree(entry.model), entry.payload)
}

/** What an operation, or the rejection of a write, says; each text once. */
export function platformMessages(entry: JournalEntry): string[] {
  const { state, operation, lastError, pushOperationKey } = entry
  const validation = operation?.validation ?? lastError?.validation
  // Before there is an operation, the only sentence is that of the rejection.
  const sentence = pushOperationKey === null ? lastError?.message : operation?.errorMessage
  return [
    ...new Set([
      ...textsOf(entry, validation?.errors, 'Error'),
      ...textsOf(entry, validation?.warnings, 'Warning'),
      ...(state === 'failed' && sentence != null && sentence.trim() !== '' ? [sentence] : []),
    ]),
  ]
}
