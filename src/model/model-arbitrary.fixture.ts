import fc from 'fast-check'
import { ORIGIN } from './form-value.ts'
import type { FormValue, FormValues } from './form-value.ts'
import { toObject } from '../lib/json.ts'
import type { JsonValue } from '../lib/json.ts'
import { isFile, isGroup, isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'

const memberName = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'root',
    'a.b',
    '0',
    '',
    'name',
    'Name',
    'id',
    'status',
    'country',
    'countryCode',
    'modifiedDate',
    'addresses',
    'phone',
    'type',
  ),
  fc.string({ maxLength: 8 }),
)

const ruleText = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Max length of 5 characters.',
    'No more than two items can be added',
    'Required if name is supplied',
    'Must be a valid email',
    'Only one each of A and B can be given',
  ),
)

const rules = fc.array(fc.record({ details: ruleText, field: fc.string() }), { maxLength: 2 })

const base = {
  displayName: fc.oneof(fc.string(), fc.constant('x'.repeat(300))),
  description: fc.string(),
  required: fc.boolean(),
  validation: fc.record({ warnings: rules, information: fc.constantFrom(null, []) }),
}

function named(members: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(memberName, members), { maxLength: 5 })
    .map((entries): unknown => Object.fromEntries(entries))
}

const choices = fc.option(
  fc.array(fc.record({ value: fc.oneof(fc.string(), fc.integer(), fc.constant(null)), type: fc.string() }), {
    maxLength: 4,
  }),
)

/** PushOption bodies as the API may serve them, with names and texts chosen to hurt. */
export const pushOption: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.record({
    ...base,
    type: fc.constantFrom('String', 'Number', 'Boolean', 'DateTime', 'File', 'MultiPart', 'Money', 'string'),
    options: choices,
  }),
  branch: fc.record({
    ...base,
    type: fc.constantFrom('Object', 'Array'),
    properties: named(tie('node')),
  }),
  node: fc.oneof({ maxDepth: 4, depthSize: 'small' }, tie('leaf'), tie('branch')),
  root: fc.record({ ...base, type: fc.constant('Object'), properties: named(tie('node')) }),
})).root

const typed = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '1,5',
    '1e3',
    '0.10',
    '-0',
    '2026-11-23',
    'Archived',
    'Active',
    'null',
    '{"a":[1]}',
  ),
)

function valueOf(node: ModelNode): fc.Arbitrary<FormValue> {
  if (isList(node))
    return fc.array(fc.oneof(valuesOf(node), fc.constant({ $unfit: 7, [ORIGIN]: 0 })), { maxLength: 2 })
  if (isGroup(node)) return node.required ? valuesOf(node) : fc.option(valuesOf(node))
  if (node.kind === 'Boolean') return fc.option(fc.boolean())
  return isFile(node) ? fc.constant('') : typed
}

/** Form values a person could leave behind in a form of this model. */
export function valuesOf(node: ModelNode): fc.Arbitrary<FormValues> {
  return fc
    .tuple(...node.children.map((child) => valueOf(child)))
    .map((values) =>
      toObject(node.children.map((child, index) => [child.key, values[index] ?? null] as const)),
    )
}

export const anyJson: fc.Arbitrary<JsonValue> = fc
  .jsonValue({ maxDepth: 4 })
  // JSON is JSON; the library's type is only written differently.
  .map((value) => value as JsonValue)
