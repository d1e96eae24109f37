import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Customer, CustomerRecord } from '../../api/customers.ts'
import { csvHead, csvLines } from './customers-csv.ts'

const readable = (customer: Customer): CustomerRecord => ({ readable: true, customer })
const cellsOf = (text: string) => Papa.parse<string[]>(text.replace(/\r\n$/, '')).data

describe('customers as CSV', () => {
  it('begin with the names of the columns, as UTF-8', () => {
    expect(csvHead()).toMatch(/^\ufeffid,customerName,.*,modifiedDate\r\n$/)
  })

  it('keep every sign of a text', () => {
    const name = 'Åse "Lantern", Works\n& Søn; 灯'
    const [row] = cellsOf(csvLines([readable({ id: '1', customerName: name, status: 'Active' })]))
    expect(row?.slice(0, 2)).toEqual(['1', name])
    expect(row).toHaveLength(cellsOf(csvHead())[0]?.length ?? 0)
  })

  it('have addresses in one cell, each on its line', () => {
    const addresses = [
      { type: 'Billing', line1: '1 Quay Street', city: 'Bristol' },
      { type: 'Delivery', line1: '2 Mill Lane' },
    ]
    const [row] = cellsOf(csvLines([readable({ id: '1', addresses })]))
    expect(row?.[9]).toBe('Billing, 1 Quay Street, Bristol\nDelivery, 2 Mill Lane')
  })

  it('name a record that cannot be read by its id', () => {
    const rows = csvLines([
      { readable: false, id: '7', raw: {} },
      { readable: false, id: undefined, raw: null },
    ])
    expect(cellsOf(rows)).toEqual([['7'], ['a record we can’t read']])
  })

  it.each([
    '=1+1',
    '+44 20',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\u200b=1',
    '＝1',
    '\r=1',
    '=cmd|" /C calc"!A0',
  ])('hold %j as a text that no spreadsheet runs', (value) => {
    const [row] = cellsOf(csvLines([readable({ id: value, phone: value })]))
    expect(row?.[0]).toBe(`'${value}`)
    expect(row?.[4]).toBe(`'${value}`)
  })

  it('never begin a cell like a formula, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const records = texts.map((text) => readable({ id: text, customerName: text, phone: `+${text}` }))
        for (const row of cellsOf(csvLines(records)))
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
