import { textKey } from '../../lib/format/fold-text.ts'
import type { JsonObject } from '../../lib/json.ts'
import { hasText, isArchivedRecord, textIn } from './record-texts.ts'

/** The ids of the records, by a key of each; records without a key are in none. */
function idsByKey(
  records: readonly JsonObject[],
  keyOf: (record: JsonObject) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  for (const record of records) {
    const key = keyOf(record)
    if (key === null) continue
    const known = ids.get(key)
    if (known) known.push(textIn(record, 'id'))
    else ids.set(key, [textIn(record, 'id')])
  }
  return ids
}

function nameKey(record: JsonObject): string | null {
  return hasText(record, 'customerName') ? textKey(textIn(record, 'customerName')) : null
}

/** For each customer in use, the archived ones of the same name as people read it. */
export function createTwins(records: readonly JsonObject[]): (record: JsonObject) => readonly string[] {
  const archived = idsByKey(
    records.filter((record) => isArchivedRecord(record)),
    nameKey,
  )
  return (record) => {
    const key = isArchivedRecord(record) ? null : nameKey(record)
    return key === null ? [] : (archived.get(key) ?? [])
  }
}

/** Other records with the same value of a member, as platforms compare that want each value once. */
export function createSameValues(
  records: readonly JsonObject[],
  name: string,
): (record: JsonObject) => readonly string[] {
  const keyOf = (record: JsonObject) =>
    hasText(record, name) ? textIn(record, name).trim().toLowerCase() : null
  const all = idsByKey(records, keyOf)
  return (record) => {
    const key = keyOf(record)
    return key === null ? [] : (all.get(key) ?? []).filter((id) => id !== textIn(record, 'id'))
  }
}
