import type { JsonObject } from '../../lib/json.ts'
import { itemLabel, labelWithin } from '../member-label.ts'
import { humanise } from '../names.ts'
import type { ModelNode } from '../model-node.ts'
import { defaultValues } from '../values/default-values.ts'
import { mapPushMessages } from './push-errors.ts'

/** "Address 1, postal code" for `Addresses[0].PostalCode`, where no model tells its labels. */
function readable(itemId: string): string {
  const parts = itemId.split(/[.[\]/'"\\:]+/).filter((part) => part.trim() !== '' && part !== '$')
  return parts.reduce(
    (label, part) =>
      /^\d{1,9}$/.test(part) ? itemLabel(label, Number(part)) : labelWithin(label, { label: humanise(part) }),
    '',
  )
}

/** What a person calls the field that a platform's message names by its path: the model's label where there is one. */
export function labelOfItem(itemId: string, model: ModelNode | null, sent: JsonObject | null): string {
  const placed =
    model &&
    mapPushMessages(model, defaultValues(model, sent ?? {}), { errors: [{ itemId, message: '' }] }).placed[0]
  return placed?.label ?? (readable(itemId) || itemId)
}
