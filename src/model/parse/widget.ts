import { isFile, isGroup, isList, isRawJson } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { lengthLimit } from '../rules/rule-scope.ts'

export type Widget =
  | 'text'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'currency'
  | 'country'
  | 'date-time'
  | 'number'
  | 'switch'
  /** Closed options: one of the list, or a stored value that is missing from it. */
  | 'select'
  /** Open options: suggestions for a text. */
  | 'combo'
  | 'group'
  | 'list'
  | 'json'
  | 'file'

const byName: ReadonlyMap<string, Widget> = new Map([
  ['email', 'email'],
  ['emailaddress', 'email'],
  ['phone', 'phone'],
  ['phonenumber', 'phone'],
  ['mobile', 'phone'],
  ['fax', 'phone'],
  ['defaultcurrency', 'currency'],
  ['currency', 'currency'],
  ['countrycode', 'country'],
  ['note', 'textarea'],
  ['notes', 'textarea'],
  ['memo', 'textarea'],
])

/** A text allowed to be longer than this is given several lines. */
const LONG_TEXT = 1000

function textWidget(node: ModelNode): Widget {
  for (const constraint of node.rules.flatMap((rule) => rule.constraints)) {
    if (constraint.kind === 'format') return constraint.format
  }
  if (node.name === 'number' && node.template.endsWith('phone[].number')) return 'phone'
  const named = byName.get(node.name.toLowerCase())
  if (named) return named
  return (lengthLimit(node)?.max ?? 0) >= LONG_TEXT ? 'textarea' : 'text'
}

/** The input a member is edited with. It helps typing; it never refuses what the platform would take. */
export function widgetFor(node: ModelNode): Widget {
  if (isFile(node)) return 'file'
  if (isList(node)) return 'list'
  if (isGroup(node)) return 'group'
  if (isRawJson(node)) return 'json'
  if (node.kind === 'Boolean') return 'switch'
  if (node.options) return node.closed ? 'select' : 'combo'
  if (node.kind === 'Number') return 'number'
  return node.kind === 'DateTime' ? 'date-time' : textWidget(node)
}

/** `id` names the record: chosen once, when it is created. */
export function isLockedOnUpdate(node: ModelNode): boolean {
  return node.template === 'id'
}
