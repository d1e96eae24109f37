import { asJson, isJsonList, isObject } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'

/** Said of nothing but two changes that met. */
const PLAIN =
  /\bstale (?:object|record|data|version)\b|\bconcurrency (?:error|conflict|exception|failure|violation)\b|\boptimistic lock|\b(?:update|edit) conflict\b|\b(?:record|row|entity|object|customer) version (?:conflict|mismatch)\b|\brecord has been changed\b|\bsource ?modified ?date\b.*\b(?:differ|older|newer|latest|out of date)/i

/** The record is no longer what the sender has read. */
const CHANGED =
  /\blast (?:updated|modified|changed|edited)\b|\b(?:was|were|has|have|had) (?:since |already |recently |meanwhile )?(?:been )?(?:since |already |recently )?(?:updated|modified|changed|edited|altered)\b|\b(?:newer|more recent) (?:version|data|copy|record)\b|\b(?:stale|outdated|out of date|out-of-date)\b/i

/** Read it again, or overwrite it. */
const ADVICE =
  /\b(?:re-?)?(?:pull|fetch|get|read|retrieve|load|refresh|sync)(?:ing|ed)?\b.{0,40}\b(?:latest|newest|current|fresh|again)\b|\brefresh (?:it|the (?:data|record|customer)|and)\b|\bforc(?:e|ing) (?:the |an |it|this )?(?:update|push|write|change|overwrit|it\b|this\b)|\bforceUpdate\b|\bforce\b.{0,20}\boverwrit|\bor force\b/i

/** It happened after the sender had read it, or somebody else did it. */
const MEANWHILE =
  /\bsince (?:it|you|the|your|they|being)\b.{0,40}\b(?:read|retrieved|pulled|fetched|loaded|opened|synced|copy|version|sync|pull)\b|\b(?:meanwhile|in the meantime)\b|\bby (?:another|someone else|somebody else|a different)\b/i

/** Whether a message says that a record changed after the sender had read it, however it is put. */
export function isConflictText(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ')
  return PLAIN.test(plain) || (CHANGED.test(plain) && (ADVICE.test(plain) || MEANWHILE.test(plain)))
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value]
  if (isJsonList(value)) return value.flatMap((item) => textsIn(item))
  return isObject(value) ? Object.values(value).flatMap((member: JsonValue) => textsIn(member)) : []
}

/**
 * Whether an update failed because the record changed in its platform. Which form such a failure has is documented
 * nowhere, so any of its sentences may say so.
 */
export function isPlatformConflict(entry: JournalEntry): boolean {
  if (entry.state !== 'failed' || entry.kind !== 'update') return false
  const { operation, lastError } = entry
  const told = [
    operation?.errorMessage,
    operation?.validation?.errors,
    lastError?.message,
    lastError?.validation?.errors,
  ]
  return told.some((one) => textsIn(asJson(one ?? null)).some((text) => isConflictText(text)))
}
