import type { JsonValue } from '../lib/json.ts'
import type { Rule } from './rule.ts'

export const knownKinds = [
  'String',
  'Number',
  'Boolean',
  'DateTime',
  'Array',
  'Object',
  'File',
  'MultiPart',
] as const

/** The eight types of the API; anything else is edited as raw JSON. */
export type NodeKind = (typeof knownKinds)[number] | 'Unknown'

export interface ModelOption {
  readonly value: string
  readonly label: string
}

/** One member of a create/update model, cleaned up: nothing in it is missing or of an unexpected type. */
export interface ModelNode {
  /** The name on the wire; '' for the root. */
  readonly name: string
  /** The name in form values and form paths: equal to `name` unless that would be unsafe there. */
  readonly key: string
  /** Place in the model with wire names: `addresses[].line1`; '' for the root. */
  readonly template: string
  readonly kind: NodeKind
  /** Counts only when the parent is present. */
  readonly required: boolean
  readonly label: string
  readonly description: string
  /** Members of an object; for an Array, members of ONE item. */
  readonly children: readonly ModelNode[]
  readonly options: readonly ModelOption[] | null
  /** Whether the model gave the options, or the Customer schema did because the model gave none. */
  readonly optionsFrom: 'model' | 'schema'
  /** False where other values than the options are legal. */
  readonly closed: boolean
  readonly rules: readonly Rule[]
  /** The node as served. */
  readonly raw: JsonValue
}

/** A list whose items can be edited member by member. */
export function isList(node: ModelNode): boolean {
  return node.kind === 'Array' && node.children.length > 0
}

/** A group of members. */
export function isGroup(node: ModelNode): boolean {
  return node.kind === 'Object' && node.children.length > 0
}

/** Files are handed over by other requests, which Codat does not offer for customers. */
export function isFile(node: ModelNode): boolean {
  return node.kind === 'File' || node.kind === 'MultiPart'
}

/** Rendered as a JSON text: unknown types, and lists and objects whose members the model does not name. */
export function isRawJson(node: ModelNode): boolean {
  return (
    node.kind === 'Unknown' ||
    ((node.kind === 'Array' || node.kind === 'Object') && node.children.length === 0)
  )
}
