import { expect, it } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { editIssues } from './check-edit.ts'
import type { ValueEdit } from './field-edit.ts'
import { targetAt } from './target.ts'

function severities(path: string, edit: ValueEdit) {
  const target = targetAt(sample, path)
  if (target?.kind !== 'field') throw new Error(path)
  return editIssues(sample, target, edit, 'Xero').map(({ severity }) => severity)
}
const set = (value: string) => ({ kind: 'set' as const, value })

it('says what is wrong with a value for every customer', () => {
  expect(severities('creditLimit', set('a lot'))).toEqual(['block'])
  expect(severities('creditLimit', set('12.5'))).toEqual([])
  expect(severities('status', set('Gone'))).toEqual(['block'])
  expect(severities('status', set('Active'))).toEqual([])
  expect(severities('addresses[0].type', set('Home'))).toEqual(['block'])
  expect(severities('emailAddress', set('nobody'))).toEqual(['warn'])
})

it('a field that is needed can’t be cleared', () => {
  expect(severities('customerName', { kind: 'clear' })).toEqual(['block'])
  expect(severities('taxNumber', { kind: 'clear' })).toEqual([])
})

it('leaves to the plan what depends on the customer', () => {
  expect(severities('addresses[0].type', { kind: 'clear' })).toEqual([])
  expect(severities('customerName', { kind: 'replace', find: 'a', by: '' })).toEqual([])
  expect(severities('customerName', set(' '))).toEqual([])
})
