import { changesBetween } from './changes.ts'
import type { ItemPair, PairItems } from './changes.ts'
import { sameDateTime } from './date-time-text.ts'
import { defaultValues } from './default-values.ts'
import { textOf } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import { matchItems } from './match-items.ts'
import { sameFormValue } from './same-form-value.ts'

export interface ReadBackDifference {
  readonly path: string
  readonly label: string
  /** As people read it, '' for nothing. */
  readonly sent: string
  readonly stored: string
  /** `dropped`: sent but not stored. `filled-in`: stored though not sent. */
  readonly kind: 'changed' | 'dropped' | 'filled-in' | 'reordered'
}

/** Items by what is in them: a platform may reorder a list, and items carry no ids. */
export const pairByContent: PairItems = (_list, before, after) => {
  const sources = matchItems(before, after, 'always')
  const kept = after.map((item, place): ItemPair => {
    const source = sources[place] ?? null
    return {
      before: source === null ? null : { item: before[source] ?? null, place: source },
      after: { item, place },
    }
  })
  const found = new Set(sources)
  const gone = before.flatMap((item, place): ItemPair[] =>
    found.has(place) ? [] : [{ before: { item, place }, after: null }],
  )
  return [...kept, ...gone]
}

/** Same to a person: also two ways to write one moment. */
export function sameStored(sent: FormValue, stored: FormValue, node: ModelNode): boolean {
  if (sameFormValue(sent, stored)) return true
  return node.kind === 'DateTime' && sameDateTime(textOf(sent), textOf(stored))
}

const kinds = {
  set: 'filled-in',
  'item-added': 'filled-in',
  cleared: 'dropped',
  'item-removed': 'dropped',
  changed: 'changed',
  moved: 'reordered',
} as const

/** Dates of change are Codat's own, at every level. */
function isOwnDate(path: string): boolean {
  return /(?:^|\.)(?:sourceModifiedDate|modifiedDate)$/.test(path)
}

/**
 * What the platform made of a write: the body that was sent against the record a later sync brought. Only members of
 * the model count; missing, null and '' are equal, and so are two names or words for one thing (`countryCode`,
 * `InActive`).
 */
export function readBack(model: ModelNode, sent: JsonObject, stored: JsonObject): ReadBackDifference[] {
  const walk = { pairItems: pairByContent, same: sameStored }
  const changes = changesBetween(model, defaultValues(model, sent), defaultValues(model, stored), walk)
  return changes
    .filter((change) => !isOwnDate(change.path))
    .map(({ path, label, before, after, kind }) => ({
      path,
      label,
      sent: before,
      stored: after,
      kind: kinds[kind],
    }))
}
