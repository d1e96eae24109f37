import { expect, test } from 'vitest'
import type { Comparison } from './expression.ts'
import { printWithPlaces } from './print-filter.ts'

test('the place of each value is known, also of one that reads as something else', () => {
  const name: Comparison = { kind: 'comparison', field: 'customerName', operator: '~', value: 'a}||{b' }
  const id: Comparison = { kind: 'comparison', field: 'id', operator: '!=', value: '7' }
  const { text, valuePlaces } = printWithPlaces({
    kind: 'and',
    parts: [id, { kind: 'or', parts: [name, id] }],
  })
  expect(text).toBe('id!=7&&{customerName~a}||{b||id!=7}')
  expect(text.slice(valuePlaces.get(name))).toBe('a}||{b||id!=7}')
})
