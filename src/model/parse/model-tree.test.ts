import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankGroup } from '../form-value.ts'
import { anyJson, pushOption } from '../model-arbitrary.fixture.ts'
import type { ModelNode } from '../model-node.ts'
import { nodeAt } from '../node-at.fixture.ts'
import { sampleModel } from '../sample-model.fixture.ts'
import { parseModelTree } from './model-tree.ts'
import { parseModel } from './push-option.ts'

function parse(raw: unknown): ModelNode {
  const model = parseModelTree(raw)
  if (!model) throw new Error('no model')
  return model
}

function only(member: unknown): ModelNode | undefined {
  return parse({ properties: { it: member } }).children[0]
}

function nest(levels: number): unknown {
  let node: unknown = { type: 'String' }
  for (let level = 0; level < levels; level += 1) {
    node = { type: 'Object', required: true, properties: { a: node } }
  }
  return node
}

function steps(levels: number): string {
  return Array.from({ length: levels }, () => 'a').join('.')
}

function everyMemberHasAValue(raw: unknown): boolean {
  const model = parseModel(raw)
  return model === null || Object.keys(blankGroup(model)).length === model.children.length
}

test('members keep their order, labels and marks', () => {
  expect(parse(sampleModel).children.map((child) => child.name)).toEqual(Object.keys(sampleModel.properties))
  expect(nodeAt(parse(sampleModel), 'contacts.0.phone.3.number')).toMatchObject({
    template: 'contacts[].phone[].number',
    label: 'Number',
    required: true,
  })
})

describe('models that are not as they should be', () => {
  test.each([null, undefined, 7, 'model', [], {}, { properties: null }, { properties: { a: null } }])(
    '%o is no model',
    (raw) => expect([parseModelTree(raw), parseModel(raw)]).toEqual([null, null]),
  )

  test('missing members become neutral values and unknown members are ignored', () => {
    expect(
      only({ rel: 'x', type: 'String', validation: { warnings: [null, {}, 3], information: 'no' } }),
    ).toMatchObject({
      kind: 'String',
      label: 'It',
      description: '',
      required: false,
      options: null,
      rules: [],
    })
    expect(only({})).toMatchObject({ kind: 'Unknown' })
    expect(only('String')).toMatchObject({ kind: 'Unknown' })
    expect(only({ type: 'array', properties: {} })).toMatchObject({ kind: 'Array' })
  })

  test('choices of odd types are kept once each, those without a value by their name, and empty ones are left out', () => {
    const options = [
      'A',
      { value: 'A' },
      { value: 2, type: 'Array' },
      { value: '' },
      null,
      { displayName: 'x' },
      { value: ' ', displayName: 'y' },
      { displayName: ' ' },
    ]
    expect(only({ type: 'String', options })?.options).toEqual([
      { value: 'A', label: 'A' },
      { value: '2', label: '2' },
      { value: 'x', label: 'x' },
      { value: 'y', label: 'y' },
    ])
  })

  test('a thousand options and a label of ten thousand characters are accepted', () => {
    const options = Array.from({ length: 1000 }, (_, index) => ({ value: `v${index}` }))
    const node = only({ type: 'String', displayName: 'x'.repeat(10_000), options })
    expect(node?.options).toHaveLength(1000)
    expect(node?.label.length).toBeLessThanOrEqual(200)
  })

  test('names that would hurt as form paths get safe keys of their own', () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"String"},"constructor":{"type":"String"},"a.b":{"type":"String"},"0":{"type":"String"},"name":{"type":"String"},"Name":{"type":"String"}}',
    ) as unknown
    const keys = parse({ properties }).children.map((child) => child.key)
    expect(new Set(keys).size).toBe(6)
    for (const key of keys) {
      expect(key).toMatch(/^[A-Za-z][\w-]*$/)
      expect(key in {}).toBe(false)
    }
  })

  test('twenty levels are walked, a bottomless model ends as raw JSON', () => {
    expect(nodeAt(parse(nest(20)), steps(20))).toMatchObject({ kind: 'String' })
    expect(nodeAt(parse(nest(2000)), steps(40))).toMatchObject({ kind: 'Unknown' })
  })

  test('nothing served makes it fail', () => {
    const check = fc.check(fc.property(fc.oneof(pushOption, anyJson), everyMemberHasAValue), {
      numRuns: 200,
      seed: 3,
    })
    expect(check.counterexample).toBeNull()
  })
})
