import { expect, it } from 'vitest'
import { unlisted } from '../form-value.ts'
import { modelWith, sample } from '../parse-sample.fixture.ts'
import type { ModelNode } from '../model-node.ts'
import { cellValue, meantText, saysStored } from './cell-value.ts'
import { targetAt } from './target.ts'

const nodeIn = (model: ModelNode, path: string): ModelNode => {
  const target = targetAt(model, path)
  if (target?.kind !== 'field') throw new Error(path)
  return target.node
}
const node = (path: string) => nodeIn(sample, path)

it.each([
  ['customerName', ' Ada ', ' Ada '],
  ['isTaxable', 'TRUE', true],
  ['isTaxable', 'no', false],
  ['isTaxable', 'perhaps', unlisted('perhaps')],
  ['status', 'active', 'Active'],
  ['status', 'Inactive', 'InActive'],
  ['status', 'Archived', 'InActive'],
  ['status', 'archived', 'InActive'],
  ['status', 'Gone', unlisted('Gone')],
  ['creditLimit', '1.50', '1.50'],
])('%s of “%s”', (path, text, value) => {
  expect(cellValue(node(path), text)).toEqual(value)
})

it.each([
  ['customerName', 'Ada', 'Ada', true],
  ['customerName', 'ada', 'Ada', false],
  ['customerName', 'Ada', null, false],
  ['isTaxable', 'TRUE', true, true],
  ['isTaxable', 'no', true, false],
  ['creditLimit', '1500.50', 1500.5, true],
  ['creditLimit', '1500.51', 1500.5, false],
  ['since', '2026-11-23T10:00:00+01:00', '2026-11-23T09:00:00Z', true],
  ['since', '2026-11-23', '2026-11-24', false],
  ['status', 'InActive', 'Archived', true],
  ['status', 'Active', 'Archived', false],
])('%s of “%s” is what is stored as %s: %s', (path, text, stored, isSame) => {
  expect(saysStored(node(path), text, stored)).toBe(isSame)
})

it('JSON is the same however it is written', () => {
  const model = modelWith({ extra: { type: 'Object' } })
  expect(saysStored(nodeIn(model, 'extra'), '{"b":1, "a":[2]}', { a: [2], b: 1 })).toBe(true)
  expect(saysStored(nodeIn(model, 'extra'), '{"a":1}', { a: 2 })).toBe(false)
})

it.each([
  ['customerName', ' Ada\u200b ', 'Ada', 'Ada'],
  ['customerName', 'Ada  ', '', 'Ada'],
  // A CSV file that was saved as a workbook has the apostrophes still.
  ['taxNumber', "'+44 20 7946 0000", '+44 1', '+44 20 7946 0000'],
  ['customerName', "'n Braai", '', "'n Braai"],
  ['customerName', "'=1x", "'=1", "'=1x"],
  ['status', 'Active ', 'Active', 'Active'],
])('%s: “%s” in place of “%s” means “%s”', (path, text, before, meant) => {
  expect(meantText(node(path), text, !before.startsWith("'"))).toBe(meant)
})
