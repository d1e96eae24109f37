import {
  groupOf,
  isBlankValue,
  isUnfit,
  itemsOf,
  memberValue,
  textOf,
  UNFIT,
  unlistedText,
} from './form-value.ts'
import type { FormValue } from './form-value.ts'
import { isGroup, isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'
import { singular } from './names.ts'

const MAX_SUMMARY = 160

/** "Address 2, line 1": where a member stands, for messages away from the field. */
export function labelWithin(base: string, node: Pick<ModelNode, 'label'>): string {
  return base === '' ? node.label : `${base}, ${continued(node.label)}`
}

/** "Address 2" for the second of the addresses. */
export function itemLabel(listLabel: string, place: number): string {
  return `${singular(listLabel)} ${place + 1}`
}

/** The label of what stands inside an item whose own label leads there: "Line 1" of "Address 2, line 1". */
export function labelInItem(label: string): string {
  const inside = /^.*? \d+, (.+)$/.exec(label)?.[1]
  return inside === undefined ? label : inside.charAt(0).toUpperCase() + inside.slice(1)
}

/** A label after a comma: "Line 1" goes on in lower case, "VAT number" doesn't. */
function continued(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function texts(node: ModelNode, value: FormValue): string[] {
  if (isUnfit(value)) return [JSON.stringify(value[UNFIT])]
  if (isBlankValue(value)) return []
  const typed = unlistedText(value)
  if (typed !== null) return [typed]
  if (isList(node))
    return itemsOf(value)
      .map((item) => summary(node, item))
      .filter((text) => text !== '')
  if (isGroup(node)) return node.children.flatMap((child) => texts(child, memberValue(groupOf(value), child)))
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  const text = textOf(value)
  return [node.options?.find((option) => option.value === text)?.label ?? text]
}

function summary(node: ModelNode, item: FormValue): string {
  if (isUnfit(item)) return JSON.stringify(item[UNFIT])
  return node.children.flatMap((child) => texts(child, memberValue(groupOf(item), child))).join(', ')
}

function clip(text: string): string {
  return text.length > MAX_SUMMARY ? `${text.slice(0, MAX_SUMMARY - 1)}…` : text
}

/** One list item in a line. */
export function itemSummary(list: ModelNode, item: FormValue): string {
  return clip(summary(list, item))
}

/** A value as people read it: the label of a choice, Yes and No, an item a line; '' for nothing. */
export function displayValue(node: ModelNode, value: FormValue): string {
  if (isList(node))
    return texts(node, value)
      .map((line) => clip(line))
      .join('\n')
  return texts(node, value).join(', ')
}
