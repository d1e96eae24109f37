import { expect, test } from 'vitest'
import { describeFilter } from './describe-filter.ts'
import { FILTER_FIELDS, operatorsOf } from './expression.ts'
import { FIELD_NAMES } from './field-names.ts'
import { parseFilter } from './parse-filter.ts'

function described(text: string): string {
  const { expression } = parseFilter(text)
  if (expression === undefined) throw new Error(text)
  return describeFilter(expression)
}

test.each([
  ['customerName~acme', 'Name contains acme'],
  ['status!=Active', 'Status isn’t Active'],
  ['metadata.isDeleted=TRUE', 'Deleted is yes'],
  ['{id=1||{phone=2&&phone=3}}&&taxNumber=x', '(ID is 1 or (Phone is 2 and Phone is 3)) and Tax number is x'],
])('%s is “%s”', (text, words) => {
  expect(described(text)).toBe(words)
})

test('a day is the moment that Codat compares with', () => {
  expect(described('modifiedDate>2026-01-31')).toMatch(/^Synced by Codat after .*31.* UTC$/)
  expect(described('modifiedDate>2026-01-31')).toBe(described('modifiedDate>2026-01-31T00:00:00Z'))
  expect(described('modifiedDate<=2026-01-31T09:30:00')).toMatch(/^Synced by Codat at or before .*30.* UTC$/)
})

test('the date that means never is shown as it was written', () => {
  expect(described('sourceModifiedDate=0001-01-01')).toBe('Changed exactly 0001-01-01')
})

test('every comparison has words of its own', () => {
  for (const field of FILTER_FIELDS) {
    const value = field.endsWith('Date') ? '2026-01-31' : 'true'
    const words = operatorsOf(field).map((operator) => described(`${field}${operator}${value}`))
    expect(new Set(words).size).toBe(operatorsOf(field).length)
    for (const one of words) expect(one).toContain(FIELD_NAMES[field])
  }
})
