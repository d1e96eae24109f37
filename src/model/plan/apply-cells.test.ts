import { expect, it } from 'vitest'
import { sample, sampleRecord } from '../parse-sample.fixture.ts'
import { defaultValues } from '../values/default-values.ts'
import { toPayload } from '../values/payload.ts'
import { applyCells } from './apply-cells.ts'
import { targetAt } from './target.ts'

function applied(...cells: [path: string, value: string][]) {
  const edits = cells.flatMap(([path, value], column) => {
    const target = targetAt(sample, path)
    return target?.kind === 'field' ? [{ column, target, value }] : []
  })
  const { values, paths } = applyCells(sample, defaultValues(sample, sampleRecord), edits)
  return { payload: toPayload(sample, values, sampleRecord), paths: [...paths.values()] }
}

it('a cell changes its field and nothing else', () => {
  const before = toPayload(sample, defaultValues(sample, sampleRecord), sampleRecord)
  const { payload, paths } = applied(['addresses[1].line1', 'Three'])
  const billing = { type: 'Billing', line1: 'One', country: 'GB' }
  expect(payload).toEqual({ ...before, addresses: [billing, { type: 'Unknown', line1: 'Three' }] })
  expect(paths).toEqual(['addresses.1.line1'])
})

it('items are added in their order, without gaps', () => {
  const { payload, paths } = applied(
    ['addresses[9].line1', 'Nine'],
    ['addresses[4].type', 'Delivery'],
    ['addresses[4].line1', 'Four'],
  )
  expect(payload['addresses']).toEqual([
    { type: 'Billing', line1: 'One', country: 'GB' },
    { type: 'Unknown', line1: 'Two' },
    { type: 'Delivery', line1: 'Four' },
    { line1: 'Nine' },
  ])
  expect(paths.toSorted()).toEqual(['addresses.2.line1', 'addresses.2.type', 'addresses.3.line1'])
})

it('an item that is cleared altogether is gone, and later ones move up', () => {
  const { payload, paths } = applied(
    ['addresses[0].type', ''],
    ['addresses[0].line1', ''],
    ['addresses[0].country', ''],
    ['addresses[1].line1', 'Three'],
  )
  expect(payload['addresses']).toEqual([{ type: 'Unknown', line1: 'Three' }])
  expect(paths.at(-1)).toBe('addresses.0.line1')
})

it('a group that isn’t set is begun', () => {
  expect(applied(['profile.note', 'N']).payload['profile']).toEqual({ segment: 'A', note: 'N' })
})
