import type { Customer } from '../../api/customers.ts'
import { asJsonObject, own, sameJson } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { isBlankValue, memberValue } from '../../model/form-value.ts'
import type { FormValues } from '../../model/form-value.ts'
import { returnMessages } from '../../model/messages/return-messages.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { isLeftOut, notReturned } from '../../model/platform-returns.ts'
import type { NotReturned } from '../../model/platform-returns.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import type { FormTarget } from './form-parts.ts'
import type { FormBase } from './moved-record.ts'

/** A field of a record whose value, or some items of which, the platform keeps to itself. */
export interface UnreturnedField {
  readonly node: ModelNode
  readonly habit: NotReturned
}

const NONE: readonly UnreturnedField[] = []

/** The connection knows the integration for certain. */
const platformOf = ({ connection, platformName }: FormTarget) => ({ ...connection, platformName })

export function unreturnedFields(
  target: FormTarget,
  model: ModelNode,
  { opened, values }: FormBase,
): readonly UnreturnedField[] {
  if (opened === null) return NONE
  return model.children.flatMap((node) => {
    const habit = notReturned(platformOf(target), node.name)
    const isSilent = habit === 'primary-only' || isBlankValue(memberValue(values, node))
    return habit !== null && isSilent ? [{ node, habit }] : []
  })
}

/** What a review says about fields that the platform doesn't return. */
export interface UnreturnedReview {
  /** What the update leaves out; '' for nothing. */
  readonly notSent: string
  /** Lists that the update may cut down to the items known here. */
  readonly doubts: readonly string[]
}

export function reviewUnreturned(
  target: FormTarget,
  fields: readonly UnreturnedField[],
  values: FormValues,
  payload: JsonObject,
): UnreturnedReview {
  const { platformName } = target
  const isEmpty = ({ node }: UnreturnedField) => isBlankValue(memberValue(values, node))
  const left = fields.filter((field) => isEmpty(field) && !Object.hasOwn(payload, field.node.name))
  const doubtful = fields.filter(({ node, habit }) => habit !== 'never' && Object.hasOwn(payload, node.name))
  return {
    notSent:
      left.length === 0
        ? ''
        : returnMessages.notSent(
            platformName,
            left.map(({ node }) => node.label),
          ),
    doubts: doubtful.map(({ node }) => returnMessages.othersMayGo(node.label, platformName)),
  }
}

/**
 * A record that was read, with the values a form stands on that no read can show: their being empty doesn't say that
 * anybody emptied them. Values of a change that failed are not among them.
 */
export function withUnreturned(
  target: FormTarget,
  opened: Customer | null,
  record: Customer,
  sent: readonly JournalEntry[],
): Customer {
  if (opened === null) return record
  const [known, read] = [asJsonObject(opened), asJsonObject(record)]
  const latestFirst = sent.toSorted((a, b) => b.times.created - a.times.created)
  const kept = Object.entries(known).filter(([name, value]) => {
    if (!isLeftOut(platformOf(target), read, name) || isLeftOut(platformOf(target), known, name)) return false
    const last = latestFirst.find(({ payload }) => sameJson(own(payload, name), value))
    return last?.state !== 'failed'
  })
  return kept.length === 0 ? record : { ...record, ...Object.fromEntries(kept) }
}
