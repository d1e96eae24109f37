import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unguardFormula } from '../../../lib/files/formula-text.ts'
import { readXlsx } from '../../../lib/files/read-xlsx.fixture.ts'
import { SPREADSHEET_TEXTS } from '../../../lib/files/spreadsheet-texts.fixture.ts'
import { unflattenRecord } from '../../../model/values/flat-record.ts'
import { createCustomersTable } from './customers-table.ts'
import { readTable } from './read-table.fixture.ts'

const ignore = (): void => undefined

function tableOf(format: 'csv' | 'xlsx', ...records: unknown[]) {
  const table = createCustomersTable(format, undefined)
  table.add(records)
  return table
}
const csvOf = (...records: unknown[]) => readTable(tableOf('csv', ...records).write(ignore))

const wide = {
  id: '1',
  addresses: [{ line1: '1 Quay Street' }, { type: 'Delivery', line1: '2 Mill Lane' }],
  contacts: [{ name: 'Ada', email: 'ada@example.com', phone: [{ number: '0', type: 'Fax' }] }],
}

describe('customers as a table', () => {
  it('begin with the names of the columns, as UTF-8', async () => {
    const file = tableOf('csv').write(ignore)
    expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf])
    expect(await readTable(file)).toEqual({
      head: [
        'id',
        'customerName',
        'contactName',
        'emailAddress',
        'phone',
        'defaultCurrency',
        'status',
        'registrationNumber',
        'taxNumber',
        'metadata.isDeleted',
        'sourceModifiedDate',
        'modifiedDate',
      ],
      rows: [],
    })
  })

  it('have as many numbered columns as the widest needs, also when it comes last', async () => {
    const { head, rows } = await csvOf({ id: '0', addresses: [{ city: 'Hull' }] }, wide)
    expect(head.filter((name) => /[.[]/.test(name))).toEqual([
      'addresses[0].line1',
      'addresses[0].city',
      'addresses[1].type',
      'addresses[1].line1',
      'contacts[0].name',
      'contacts[0].email',
      'contacts[0].phone[0].type',
      'contacts[0].phone[0].number',
      'metadata.isDeleted',
    ])
    for (const row of rows) expect(row).toHaveLength(head.length)
    const [first, second] = rows
    expect(first?.[head.indexOf('addresses[0].city')]).toBe('Hull')
    expect(second?.[head.indexOf('contacts[0].email')]).toBe('ada@example.com')
  })

  it('hold every text in a workbook as it is', async () => {
    const records = SPREADSHEET_TEXTS.map((text, place) => ({ id: String(place), customerName: text }))
    const { rows } = await readXlsx(tableOf('xlsx', ...records).write(ignore))
    expect(rows.slice(1)).toEqual(records.map(({ id, customerName }) => [id, customerName]))
  })

  it('sort by a member, equal ones as they were', async () => {
    const table = tableOf(
      'csv',
      { id: '1', status: 'b' },
      { id: '2' },
      { id: '3', status: 'A' },
      { id: '4', status: 'B' },
    )
    const ids = async () => (await readTable(table.write(ignore))).rows.map(([id]) => id).join('')
    table.sort('status')
    expect(await ids()).toBe('2314')
    table.sort('-status')
    expect(await ids()).toBe('1432')
    table.sort('nothing')
    expect(await ids()).toBe('1432')
  })

  it.each(['csv', 'xlsx'] as const)('need no more columns than a spreadsheet opens: %s', (format) => {
    const table = tableOf(format, { id: '1', odd: Array.from({ length: 16_400 }, () => 'x') })
    expect(() => table.write(ignore)).toThrow(expect.objectContaining({ limit: 'columns' }))
  })

  it('have the columns that were chosen, the ID and the versions', async () => {
    const table = createCustomersTable('csv', ['customerName', 'contacts'])
    table.add([{ ...wide, modifiedDate: '2026-11-01', phone: '1' }])
    const { head, rows } = await readTable(table.write(ignore))
    expect(head).toEqual([
      'id',
      'customerName',
      'contacts[0].name',
      'contacts[0].email',
      'contacts[0].phone[0].type',
      'contacts[0].phone[0].number',
      'sourceModifiedDate',
      'modifiedDate',
    ])
    expect(rows).toEqual([['1', '', 'Ada', 'ada@example.com', 'Fax', '0', '', '2026-11-01']])
  })
})

describe('in CSV', () => {
  it('no cell begins like a formula, whatever comes, and each customer can be read back', async () => {
    const text = fc
      .tuple(fc.constantFrom('', "'", '=', "'=", '@', ' -', '\t', '\r\n'), fc.string({ unit: 'grapheme' }))
      .map(([start, rest]) => start + rest)
      .filter((one) => one !== '')
    const customer = fc.record({
      id: text,
      customerName: text,
      contacts: fc.tuple(fc.record({ name: text })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(customer), async (customers) => {
        const { head, rows } = await csvOf(...customers)
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        const read = rows.map((row) =>
          unflattenRecord(row.map((cell, column) => [head[column] ?? '', unguardFormula(cell)] as const)),
        )
        expect(read).toEqual(customers)
      }),
    )
  })
})
