import { describe, expect, test } from 'vitest'
import type { ModelNode } from '../model-node.ts'
import { nodeAt } from '../node-at.fixture.ts'
import { parseModel } from './push-option.ts'
import { sampleModel } from '../sample-model.fixture.ts'
import { lengthLimit } from '../rules/rule-scope.ts'
import { widgetFor } from './widget.ts'

function parse(raw: unknown): ModelNode {
  const model = parseModel(raw)
  if (!model) throw new Error('no model')
  return model
}

function only(member: unknown): ModelNode | undefined {
  return parse({ properties: { it: member } }).children[0]
}

describe('reading a create/update model', () => {
  const model = parse(sampleModel)

  test('each member has the input its type, name, rules and options call for', () => {
    const widgets = Object.fromEntries(model.children.map((child) => [child.name, widgetFor(child)]))
    expect(widgets).toEqual({
      customerName: 'text',
      emailAddress: 'email',
      taxNumber: 'text',
      creditLimit: 'number',
      isTaxable: 'switch',
      since: 'date-time',
      status: 'select',
      profile: 'group',
      addresses: 'list',
      contacts: 'list',
      photo: 'file',
      tags: 'json',
    })
    expect(nodeAt(model, 'contacts.0.name')).toMatchObject({ closed: false })
  })

  test('a text at a member that counts items limits the list around it, and is shown where it stands', () => {
    const rule = { kind: 'per-value', member: 'type', values: ['Billing', 'Delivery'], max: 1 }
    expect(nodeAt(model, 'addresses')?.rules.at(-1)).toMatchObject({ lifted: true, constraints: [rule] })
    expect(nodeAt(model, 'addresses.0.type')?.rules).toMatchObject([{ lifted: false, constraints: [] }])
  })

  test('enumerations the model leaves open come from the Customer schema', () => {
    const bare = parse({
      properties: {
        contacts: {
          type: 'Array',
          properties: { phone: { type: 'Array', properties: { type: { type: 'String' } } } },
        },
      },
    })
    const type = nodeAt(bare, 'contacts.0.phone.0.type')
    expect(type?.optionsFrom).toBe('schema')
    expect(type?.options?.map((option) => option.value)).toContain('Landline')
  })

  test('the tightest length rule is the limit for a counter', () => {
    const node = only({
      type: 'String',
      validation: {
        warnings: [{ details: 'Max length of 9 characters' }, { details: 'Between 2 and 20 characters' }],
      },
    })
    expect(node && lengthLimit(node)).toEqual({ min: 2, max: 9 })
  })

  test('an allowed extra value loosens the format rule beside it', () => {
    const node = only({
      type: 'String',
      validation: {
        warnings: [{ details: 'Must be a two letter country code' }],
        information: [{ details: 'XX is accepted for unknown countries' }],
      },
    })
    expect(node?.rules[0]?.constraints).toEqual([{ kind: 'format', format: 'country', alsoAllowed: ['XX'] }])
  })
})
