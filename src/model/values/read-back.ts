import { changesBetween } from './changes.ts'
import type { ItemPair, PairItems } from './changes.ts'
import { sameDateTime } from './date-time-text.ts'
import { defaultValues } from './default-values.ts'
import { textOf } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
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

/** A platform may reorder a list: equal items belong together, the others in their order. */
const pairByContent: PairItems = (_list, sent, stored) => {
  const open = new Map(stored.map((item, place) => [place, item]))
  const equals = sent.map((item) => {
    for (const [place, other] of open) {
      if (!sameFormValue(item, other)) continue
      open.delete(place)
      return { item: other, place }
    }
    return null
  })
  const rest = [...open].map(([place, item]) => ({ place, item }))
  const pairs = sent.map((item, place): ItemPair => ({
    before: { item, place },
    after: equals[place] ?? rest.shift() ?? null,
  }))
  const inOrder = pairs.toSorted((a, b) => (a.after?.place ?? Infinity) - (b.after?.place ?? Infinity))
  return [...inOrder, ...rest.map((after) => ({ before: null, after }))]
}

function same(sent: FormValue, stored: FormValue, node: ModelNode): boolean {
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
  const walk = { pairItems: pairByContent, same }
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
