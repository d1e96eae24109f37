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

/** Codes and choices, whose letter case says nothing. Long lists of choices are not kept, so names tell them as well. */
function isCode(node: ModelNode): boolean {
  return node.options !== null || /(?:currency|country|countryCode)$/i.test(node.name)
}

/** Same to a person: two ways to write one moment, spaces around a text, the letter case of a code. */
function sameStored(sent: FormValue, stored: FormValue, node: ModelNode): boolean {
  if (sameFormValue(sent, stored)) return true
  if (typeof sent !== 'string' || typeof stored !== 'string') return false
  if (node.kind === 'DateTime' && sameDateTime(sent, stored)) return true
  const [a, b] = [sent.trim(), stored.trim()]
  return a === b || (isCode(node) && a.toLowerCase() === b.toLowerCase())
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
 * `InActive`). The order of a list is up to the platform. What was emptied on purpose and is still there, in the record
 * as opened, is `changed` and no default of the platform.
 */
export function readBack(
  model: ModelNode,
  sent: JsonObject,
  stored: JsonObject,
  opened: JsonObject | null = null,
): ReadBackDifference[] {
  const walk = { pairItems: pairByContent, same: sameStored }
  const valuesSent = defaultValues(model, sent)
  const emptied =
    opened === null
      ? []
      : changesBetween(model, defaultValues(model, opened), valuesSent, walk).filter(
          ({ kind }) => kind === 'cleared' || kind === 'item-removed',
        )
  return changesBetween(model, valuesSent, defaultValues(model, stored), walk)
    .filter((change) => !isOwnDate(change.path) && change.kind !== 'moved')
    .map(({ path, label, before, after, kind }) => {
      const isStillThere = emptied.some(
        (change) => change.before === after && (path === change.path || path.startsWith(`${change.path}.`)),
      )
      return {
        path,
        label,
        sent: before,
        stored: after,
        kind: isStillThere && kinds[kind] === 'filled-in' ? 'changed' : kinds[kind],
      }
    })
}

/**
 * Whether a record holds what was sent to the letter: only then is it known without a sync that the change is in it.
 * `counts` leaves out paths that say nothing about it.
 */
export function holdsSent(
  model: ModelNode,
  sent: JsonObject,
  stored: JsonObject,
  counts: (path: string) => boolean = () => true,
): boolean {
  const walk = {
    pairItems: pairByContent,
    same: (a: FormValue, b: FormValue, node: ModelNode) =>
      sameFormValue(a, b) || (node.kind === 'DateTime' && sameDateTime(textOf(a), textOf(b))),
  }
  const changes = changesBetween(model, defaultValues(model, sent), defaultValues(model, stored), walk)
  return changes.every(({ path }) => isOwnDate(path) || !counts(path))
}
