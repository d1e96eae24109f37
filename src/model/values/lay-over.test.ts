import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJsonObject, isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { isBlankValue, itemsOf, originOf } from '../form-value.ts'
import type { FormValues } from '../form-value.ts'
import type { ModelNode } from '../model-node.ts'
import { parseModel } from '../parse/push-option.ts'
import { defaultValues } from './default-values.ts'
import { itemOrigins } from './item-origins.ts'
import { layOver } from './lay-over.ts'
import { toPayload } from './payload.ts'
import { sameFormValue } from './same-form-value.ts'

const MEMBERS = ['name', 'email', 'phone', 'city'] as const

function modelOf(listed: readonly string[]): ModelNode {
  const text = { type: 'String' }
  const all: Readonly<Record<string, object>> = {
    name: text,
    email: text,
    phone: { type: 'Array', properties: { number: text } },
    city: text,
  }
  const model = parseModel({
    properties: {
      customerName: text,
      contacts: {
        type: 'Array',
        properties: Object.fromEntries(listed.map((name) => [name, all[name] ?? text])),
      },
    },
  })
  if (model === null) throw new Error('The model has no members')
  return model
}

/** A contact whose `tag` no model lists: it tells which item of the record another one came from. */
const contactOf = (tag: number, text: string): JsonObject => ({
  tag,
  name: `Name ${text}`,
  email: `${text}@example.com`,
  phone: [{ number: `0${text}`, type: 'Mobile', extension: tag }],
  city: `City ${text}`,
  status: 'Active',
})

const anyContact = fc.record({
  name: fc.constantFrom('', 'A', 'B'),
  email: fc.constantFrom('', 'a@example.com', 'b@example.com'),
  phone: fc.array(
    fc.record({ number: fc.constantFrom('', '1', '2'), type: fc.constantFrom('Mobile', 'Fax') }),
    {
      maxLength: 2,
    },
  ),
  city: fc.constantFrom('', 'X', 'Y'),
  status: fc.constantFrom('Active', 'Archived'),
})

const listedMembers = fc.subarray([...MEMBERS], { minLength: 1 })

type Edit =
  | { readonly type: 'change'; readonly at: number; readonly text: string }
  | { readonly type: 'remove' | 'add' | 'move'; readonly at: number }

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('change' as const), at: fc.nat(9), text: fc.constantFrom('', '7', '8') }),
  fc.record({ type: fc.constantFrom('remove' as const, 'add' as const, 'move' as const), at: fc.nat(9) }),
)

/** A form after some edits of its contacts. */
function edited(model: ModelNode, values: FormValues, edits: readonly Edit[]): FormValues {
  const list = model.children.find((child) => child.name === 'contacts')
  const member = list?.children[0]
  const items = [...itemsOf(values['contacts'])]
  const text = (value: string) => (member?.name === 'phone' ? [{ number: value }] : value)
  for (const edit of edits) {
    const at = items.length === 0 ? 0 : edit.at % items.length
    const item = items[at]
    if (edit.type === 'add') items.push({ [member?.key ?? '']: text(`new ${edit.at}`) })
    else if (edit.type === 'remove') items.splice(at, 1)
    else if (edit.type === 'move') items.splice(at + 1, 0, ...items.splice(at, 1))
    else if (edit.type === 'change' && isObject(item))
      items[at] = { ...asJsonObject(item), [member?.key ?? '']: text(edit.text) }
  }
  return { ...values, contacts: items }
}

const contacts = (record: JsonObject) =>
  itemsOf(record['contacts']).map((item) => (isObject(item) ? asJsonObject(item) : {}))
const without = (item: JsonObject, names: readonly string[]) =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)))

describe('a change laid over a record', () => {
  test('costs no contact a member the model does not list, whatever was edited, added, moved or removed', () => {
    fc.assert(
      fc.property(
        fc.array(anyContact, { maxLength: 4 }),
        listedMembers,
        fc.array(anyEdit, { maxLength: 5 }),
        (all, listed, edits) => {
          const model = modelOf(listed)
          const record = { id: '1', contacts: all.map((contact, tag) => ({ ...contact, tag })) }
          const values = edited(model, defaultValues(model, record), edits)
          const sent = toPayload(model, values, record)
          const over = layOver(model, record, { sent, before: [record], origins: itemOrigins(model, values) })

          const left = itemsOf(values['contacts']).filter(
            (item) => originOf(item) !== null || !isBlankValue(item),
          )
          expect(contacts(over).map((item) => item['tag'] ?? null)).toEqual(
            left.map((item) => originOf(item)),
          )
          for (const item of contacts(over)) {
            const before = record.contacts[Number(item['tag'] ?? -1)]
            expect(without(item, listed)).toEqual(before === undefined ? {} : without(before, listed))
          }
          // What is listed reads as the form does.
          expect(sameFormValue(defaultValues(model, over), values)).toBe(true)
        },
      ),
      { numRuns: 500, seed: 9 },
    )
  })

  test('finds contacts by what is in them where their origins are not known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), listedMembers, anyEdit, (count, listed, edit) => {
        const model = modelOf(listed)
        const record = {
          id: '1',
          contacts: Array.from({ length: count }, (_, tag) => contactOf(tag, `${tag}${tag}`)),
        }
        const values = edited(model, defaultValues(model, record), [edit])
        const sent = toPayload(model, values, record)
        const over = layOver(model, record, { sent, before: [record], origins: undefined })
        const left = itemsOf(values['contacts']).map((item) => originOf(item))
        expect(contacts(over).map((item) => item['tag'] ?? null)).toEqual(left)
        for (const item of contacts(over)) {
          const before = record.contacts[Number(item['tag'] ?? -1)]
          expect(without(item, listed)).toEqual(before === undefined ? {} : without(before, listed))
        }
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  test('finds them in a record whose contacts have moved since it was opened, and keeps new ones', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        listedMembers,
        fc.array(anyEdit, { maxLength: 4 }),
        fc.boolean(),
        (moved, listed, edits, hasNew) => {
          const model = modelOf(listed)
          const opened = { id: '1', contacts: [0, 1, 2, 3].map((tag) => contactOf(tag, `${tag}${tag}`)) }
          const values = edited(model, defaultValues(model, opened), edits)
          const sent = toPayload(model, values, opened)
          const contactsNow = moved.map((tag) => contactOf(tag, `${tag}${tag}`))
          const now = { ...opened, contacts: hasNew ? [...contactsNow, contactOf(9, '99')] : contactsNow }
          const over = layOver(model, now, { sent, before: [opened], origins: itemOrigins(model, values) })
          const left = itemsOf(values['contacts'])
            .filter((item) => originOf(item) !== null || !isBlankValue(item))
            .map((item) => originOf(item))
          const isChanged =
            JSON.stringify(left) !== '[0,1,2,3]' || edits.some(({ type }) => type === 'change')
          // A list that nobody edited stays in the order it has now.
          const order = isChanged ? left : moved
          expect(contacts(over).map((item) => item['tag'] ?? null)).toEqual(hasNew ? [...order, 9] : order)
        },
      ),
      { numRuns: 300, seed: 9 },
    )
  })
})

describe('a phone number edited in a contact', () => {
  const model = modelOf(['phone'])
  const ann = {
    name: 'Ann',
    email: 'ann@example.com',
    address: { line1: 'Quay 1' },
    phone: [{ number: '0543', type: 'Mobile' }],
  }
  const ben = { name: 'Ben', phone: [{ number: '0544', type: 'Fax' }] }
  const record = { id: '1', customerName: 'Acme', contacts: [ann, ben] }
  const send = (contactsSent: JsonObject[], now: JsonObject = record) =>
    layOver(model, now, {
      sent: { customerName: 'Acme', contacts: contactsSent },
      before: [record],
      origins: undefined,
    })

  test('leaves the name, the email, the address and the kind of the number', () => {
    const over = send([{ phone: [{ number: '0999' }] }, { phone: [{ number: '0544' }] }])
    expect(over).toEqual({
      ...record,
      contacts: [{ ...ann, phone: [{ number: '0999', type: 'Mobile' }] }, ben],
    })
  })

  test('stays with its contact when another is removed', () => {
    expect(send([{ phone: [{ number: '0544' }] }])).toEqual({ ...record, contacts: [ben] })
  })

  test('is not shown twice once a sync has brought it in part', () => {
    const added = { name: 'Cat', phone: [{ number: '0777' }] }
    const over = send(
      [{ phone: [{ number: '0543' }] }, { phone: [{ number: '0544' }] }, { phone: [{ number: '0777' }] }],
      { ...record, contacts: [ann, ben, added] },
    )
    expect(contacts(over)).toEqual([ann, ben, added])
  })

  test('that is removed is gone, and the contact stays', () => {
    expect(contacts(send([{}, { phone: [{ number: '0544' }] }]))).toEqual([
      { name: 'Ann', email: 'ann@example.com', address: { line1: 'Quay 1' } },
      ben,
    ])
  })
})
