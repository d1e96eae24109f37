import { expect, test } from 'vitest'
import { itemsOf, originOf } from '../form-value.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { defaultValues } from './default-values.ts'
import { placeItems } from './place-items.ts'

const text = { type: 'String' }
const model = modelWith({
  customerName: text,
  contacts: {
    type: 'Array',
    properties: { name: text, phone: { type: 'Array', properties: { number: text } } },
  },
})
const contact = (name: string, ...numbers: string[]) => ({
  name,
  phone: numbers.map((number) => ({ number })),
})
const origins = (list: unknown) => itemsOf(list as never).map((item) => originOf(item))

test('an item of another version is the one here that is most like it, wherever it stands', () => {
  const here = defaultValues(model, { contacts: [contact('Ann', '1', '2'), contact('Bo', '3')] })
  const other = defaultValues(model, { contacts: [contact('Bo', '4'), contact('Ann', '2', '1')] })
  const placed = placeItems(model, other, here)
  expect(origins(placed['contacts'])).toEqual([1, 0])
  const [bo, ann] = itemsOf(placed['contacts']) as { phone: unknown }[]
  expect(origins(bo?.phone)).toEqual([0])
  expect(origins(ann?.phone)).toEqual([1, 0])
})

test('an item that isn’t here is new, with all that is in it', () => {
  const here = defaultValues(model, { contacts: [contact('Ann', '1')] })
  const other = defaultValues(model, { contacts: [contact('Ann', '1'), contact('Cy', '9')] })
  const placed = placeItems(model, other, here)
  expect(origins(placed['contacts'])).toEqual([0, null])
  expect(itemsOf(placed['contacts'])[1]).toMatchObject({ name: 'Cy', phone: [{ number: '9' }] })
})
