import { expect, it } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { changedCells } from './changed-cells.ts'

const opened = {
  id: '1',
  customerName: 'Ada',
  status: 'Archived',
  addresses: [{ line1: 'A' }, { line1: 'B', type: 'Billing' }, { line1: 'C' }],
}

it('a new customer’s are all that it has', () => {
  const payload = { customerName: 'Bo', addresses: [{ line1: 'A' }] }
  expect(changedCells(sample, { payload, opened: null, origins: [] })).toEqual([
    ['customerName', 'Bo'],
    ['addresses[0].line1', 'A'],
  ])
})

it('items are where the record has them, new ones after them, and those that are gone are cleared', () => {
  const payload = {
    customerName: 'Ada',
    status: 'Archived',
    addresses: [{ line1: 'B', type: 'Delivery' }, { line1: 'C' }, { line1: 'D' }],
  }
  const origins = [{ path: 'addresses', places: [1, 2, null] }]
  expect(changedCells(sample, { payload, opened, origins })).toEqual([
    ['addresses[1].type', 'Delivery'],
    ['addresses[3].line1', 'D'],
    ['addresses[0].line1', '[clear]'],
  ])
})

it('items of changes that don’t say where they came from are where they were', () => {
  const payload = {
    customerName: 'Ada',
    status: 'Archived',
    addresses: [{ line1: 'A' }, { line1: 'B' }, { line1: 'c' }],
  }
  expect(changedCells(sample, { payload, opened })).toEqual([
    ['addresses[2].line1', 'c'],
    ['addresses[1].type', '[clear]'],
  ])
})
