import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsText, MAX_WIDTH_PX, MIN_WIDTH_PX, parseColumns } from './column-layout.ts'
import type { ColumnLayout } from './column-layout.ts'

const FIELDS = ['customerName', 'taxNumber', 'status', 'id', 'address'] as const

const layout: fc.Arbitrary<ColumnLayout<(typeof FIELDS)[number]>> = fc
  .shuffledSubarray([...FIELDS], { minLength: 1 })
  .chain((fields) =>
    fc.record({
      columns: fc.tuple(
        ...fields.map((field) =>
          fc
            .option(fc.integer({ min: MIN_WIDTH_PX, max: MAX_WIDTH_PX }), { nil: undefined })
            .map((width) => (width === undefined ? { field } : { field, width })),
        ),
      ),
      pinned: fc.integer({ min: 0, max: fields.length }),
    }),
  )

it('columns come back from their text as they were', () => {
  fc.assert(
    fc.property(layout, (columns) => {
      const text = columnsText(columns)
      expect(parseColumns(text, FIELDS)).toEqual(columns)
      // Nothing of it is escaped in an address.
      expect(new URLSearchParams({ columns: text }).toString()).toBe(`columns=${text}`)
    }),
  )
})

it('whatever an address says, the columns are known ones, once each, and none is too wide or too narrow', () => {
  const part = fc.oneof(
    fc.constantFrom(...FIELDS, 'customerName-1', 'status-99999*', 'id:90', 'gone*', '-', '*'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('.', ','), (parts, between) => {
      const read = parseColumns(parts.join(between), FIELDS)
      if (read === undefined) return
      const fields = read.columns.map(({ field }) => field)
      expect(new Set(fields).size).toBe(fields.length)
      expect(fields.every((field) => FIELDS.includes(field))).toBe(true)
      expect(read.pinned).toBeLessThanOrEqual(fields.length)
      for (const { width = MIN_WIDTH_PX } of read.columns) {
        expect(width).toBeGreaterThanOrEqual(MIN_WIDTH_PX)
        expect(width).toBeLessThanOrEqual(MAX_WIDTH_PX)
      }
      expect(parseColumns(columnsText(read), FIELDS)).toEqual(read)
    }),
  )
})

it.each([
  [
    'customerName-280*.taxNumber',
    { columns: [{ field: 'customerName', width: 280 }, { field: 'taxNumber' }], pinned: 1 },
  ],
  [
    'customerName:280,taxNumber',
    { columns: [{ field: 'customerName', width: 280 }, { field: 'taxNumber' }], pinned: 0 },
  ],
  ['status.gone*.id', { columns: [{ field: 'status' }, { field: 'id' }], pinned: 1 }],
  ['nothing', undefined],
  ['', undefined],
])('reads %s', (text, columns) => {
  expect(parseColumns(text, FIELDS)).toEqual(columns)
})
