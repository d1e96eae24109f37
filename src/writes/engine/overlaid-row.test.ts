import { expect, test } from 'vitest'
import { CUSTOMER_COLUMNS } from '../../api/customer-columns.ts'
import { customerRow } from '../../api/customer-row.ts'
import { overlaidRow } from './overlaid-row.ts'
import type { SentChange } from '../rules/overlay.ts'

const context = {
  columns: CUSTOMER_COLUMNS,
  index: 0,
  nowMs: Date.parse('2026-11-23T12:00:00Z'),
  locale: 'en-GB',
}
const customer = {
  id: 'C-1',
  customerName: 'Acme',
  contactName: 'Ann',
  phone: '0999',
  status: 'Active',
  modifiedDate: '2026-11-20T12:00:00Z',
}
const phone: SentChange = {
  path: 'phone',
  label: 'Phone',
  before: '0543',
  after: '0999',
  kind: 'changed',
  at: 1,
  entryId: 'entry-1',
  state: 'confirmed',
  platformName: 'NetSuite',
}
const name: SentChange = {
  ...phone,
  path: 'customerName',
  before: '',
  after: 'Acme',
  at: 2,
  state: 'pending',
}

const cellsOf = (changes: readonly SentChange[]) =>
  overlaidRow({ customer, changes })(CUSTOMER_COLUMNS, (shown) =>
    customerRow({ readable: true, customer: shown }, context),
  ).cells

test('a changed cell shows what was sent, marked, and what it was in a tooltip', () => {
  const cells = cellsOf([phone])
  expect(cells.map(({ text, look }) => [text, look === 'awaiting'])).toEqual([
    ['Acme', false],
    ['Ann', false],
    ['', false],
    ['0999', true],
    ['awaiting sync', true],
  ])
  expect(cells[3]?.title).toBe('0543 → 0999. Confirmed, waiting for the next sync')
})

test('a cell that was emptied says so', () => {
  const emptied: SentChange = {
    ...phone,
    path: 'emailAddress',
    before: 'ann@acme.example',
    after: '',
    kind: 'cleared',
  }
  expect(cellsOf([emptied])[2]).toMatchObject({
    text: 'cleared',
    isAppText: true,
    look: 'awaiting',
    title: 'ann@acme.example → cleared. Confirmed, waiting for the next sync',
  })
})

test('the row says how far the last of several changes is', () => {
  const cells = cellsOf([name, phone])
  expect(cells[0]).toMatchObject({ text: 'Acme', title: '– → Acme. Waiting for NetSuite', look: 'awaiting' })
  expect(cells[4]).toMatchObject({ text: 'Waiting', title: 'Waiting for NetSuite' })
})

test('a changed status stands beside the name, with what else was sent for it', () => {
  const status: SentChange = { ...phone, path: 'status', before: 'Archived', after: 'Active' }
  expect(cellsOf([name, status])[0]).toMatchObject({
    text: 'Acme',
    mark: 'Active',
    look: 'awaiting',
    title: '– → Acme. Waiting for NetSuite. Archived → Active. Confirmed, waiting for the next sync',
  })
})

test('a change in a field without a column is said all the same', () => {
  const changes = [{ ...phone, path: 'addresses.0.line1' }]
  const cells = cellsOf(changes)
  expect(cells.filter(({ look }) => look === 'awaiting').map(({ text }) => text)).toEqual(['awaiting sync'])
})
