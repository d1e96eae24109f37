import { isArchivedStatus, isBookkeeping } from '../customer-schema.ts'
import { itemsOf, memberValue } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isFile, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { asNew, defaultValues } from '../values/default-values.ts'
import { sameFormValue } from '../values/same-form-value.ts'
import type { JsonObject } from '../../lib/json.ts'

/** What stays the survivor's own. */
const OWN = new Set(['id', 'status'])

/** The fields of which the survivor can have another customer's value. */
export function pickableFields(model: ModelNode): ModelNode[] {
  return model.children.filter(
    (child) => !OWN.has(child.template) && !isBookkeeping(child.template) && !isFile(child),
  )
}

/** The choice that takes a customer out of use; undefined where the platform lets nobody choose it. */
export function archivedChoice(
  model: ModelNode,
): { readonly key: string; readonly value: string } | undefined {
  const status = model.children.find(({ template }) => template === 'status')
  const option = status?.options?.find(({ value }) => isArchivedStatus(value))
  return status === undefined || option === undefined ? undefined : { key: status.key, value: option.value }
}

/** The form's values for a customer that is to be archived; null where that can't be chosen. */
export function archivedValues(model: ModelNode, customer: JsonObject): FormValues | null {
  const choice = archivedChoice(model)
  return choice === undefined ? null : { ...defaultValues(model, customer), [choice.key]: choice.value }
}

interface Chosen {
  readonly survivorId: string
  /** By the field's key: a customer's ID, or `allItems`. */
  readonly picks: Readonly<Record<string, string>>
  readonly allItems: string
}

/**
 * The form's values for the survivor with what was picked from the others. What a customer doesn't have can be picked
 * too: then the field is emptied. A pick of a customer or a field that isn't there any more counts for nothing.
 */
export function consolidatedValues(
  model: ModelNode,
  records: ReadonlyMap<string, JsonObject>,
  { survivorId, picks, allItems }: Chosen,
): FormValues {
  const values = new Map(Array.from(records, ([id, record]) => [id, defaultValues(model, record)]))
  const own = values.get(survivorId) ?? defaultValues(model, null)
  const others = [...values].filter(([id]) => id !== survivorId).map(([, of]) => of)
  const picked = pickableFields(model).flatMap((field): [string, FormValue][] => {
    const mine = memberValue(own, field)
    const from = picks[field.key]
    if (from === allItems && isList(field)) {
      const added = others.flatMap((other) => itemsOf(memberValue(other, field)))
      return [[field.key, withItems(itemsOf(mine), added)]]
    }
    const source = from === undefined || from === survivorId ? undefined : values.get(from)
    if (source === undefined) return []
    const theirs = memberValue(source, field)
    return [[field.key, isList(field) ? keptItems(itemsOf(mine), itemsOf(theirs)) : asNew(theirs)]]
  })
  return { ...own, ...Object.fromEntries(picked) }
}

/** The fields in which what was chosen differs from what the survivor has. */
export function changedFields(
  model: ModelNode,
  records: ReadonlyMap<string, JsonObject>,
  chosen: Chosen,
): ModelNode[] {
  const before = defaultValues(model, records.get(chosen.survivorId) ?? null)
  const after = consolidatedValues(model, records, chosen)
  return model.children.filter(
    (field) => !sameFormValue(memberValue(before, field), memberValue(after, field)),
  )
}

/** The items of a list and those of others that it doesn't have. */
function withItems(items: readonly FormValue[], added: readonly FormValue[]): FormValue[] {
  const all = [...items]
  for (const item of added) if (!all.some((one) => sameFormValue(one, item))) all.push(asNew(item))
  return all
}

/** The items of another list. One that this list has as well is this list's own, so that it isn't sent as a new one. */
function keptItems(items: readonly FormValue[], theirs: readonly FormValue[]): FormValue[] {
  const left = [...items]
  return theirs.map((item) => {
    const at = left.findIndex((one) => sameFormValue(one, item))
    return at === -1 ? asNew(item) : (left.splice(at, 1)[0] ?? asNew(item))
  })
}
