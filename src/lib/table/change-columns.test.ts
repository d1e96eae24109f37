import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideColumn, moveColumn, pinColumn, resizeColumn, showColumn } from './change-columns.ts'
import { columnsText, parseColumns } from './column-layout.ts'
import type { ColumnLayout } from './column-layout.ts'

const FIELDS = ['a', 'b', 'c', 'd'] as const
type Field = (typeof FIELDS)[number]

const read = (text: string): ColumnLayout<Field> => parseColumns(text, FIELDS) ?? { columns: [], pinned: 0 }

it.each([
  ['a.b', (at: ColumnLayout<Field>) => showColumn(at, 'd'), 'a.b.d'],
  ['a.b', (at: ColumnLayout<Field>) => showColumn(at, 'b'), 'a.b'],
  ['a.b*.c', (at: ColumnLayout<Field>) => hideColumn(at, 'a'), 'b*.c'],
  ['a*.b.c', (at: ColumnLayout<Field>) => hideColumn(at, 'b'), 'a*.c'],
  ['a*.b', (at: ColumnLayout<Field>) => hideColumn(at, 'a'), 'b'],
  ['a*.b.c', (at: ColumnLayout<Field>) => hideColumn(at, 'd'), 'a*.b.c'],
  ['a.b.c', (at: ColumnLayout<Field>) => moveColumn(at, 'c', 0), 'c.a.b'],
  ['a.b.c', (at: ColumnLayout<Field>) => moveColumn(at, 'a', 2), 'b.c.a'],
  ['a.b.c', (at: ColumnLayout<Field>) => moveColumn(at, 'a', 3), 'a.b.c'],
  ['a.b.c', (at: ColumnLayout<Field>) => moveColumn(at, 'a', -1), 'a.b.c'],
  // Coming to the pinned side, a column takes the place of one there.
  ['a*.b.c', (at: ColumnLayout<Field>) => moveColumn(at, 'c', 0), 'c*.a.b'],
  ['a*.b.c', (at: ColumnLayout<Field>) => pinColumn(at, 'c', true), 'a.c*.b'],
  ['a.b*.c', (at: ColumnLayout<Field>) => pinColumn(at, 'a', false), 'b*.a.c'],
  ['a*.b', (at: ColumnLayout<Field>) => pinColumn(at, 'a', true), 'a*.b'],
  ['a*.b', (at: ColumnLayout<Field>) => pinColumn(at, 'a', false), 'a.b'],
  ['a.b', (at: ColumnLayout<Field>) => resizeColumn(at, 'b', 99.6), 'a.b-100'],
  ['a.b-100', (at: ColumnLayout<Field>) => resizeColumn(at, 'b', undefined), 'a.b'],
  ['a.b', (at: ColumnLayout<Field>) => resizeColumn(at, 'b', 1), 'a.b-56'],
])('makes of %s', (before, change, after) => {
  expect(columnsText(change(read(before)))).toBe(after)
})

it('no change loses or doubles a column, or pins more than there are', () => {
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      field: fc.constantFrom(...FIELDS),
      to: fc.integer({ min: -1, max: 5 }),
    }),
    fc.record({
      kind: fc.constant('pin' as const),
      field: fc.constantFrom(...FIELDS),
      isPinned: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const layout = changes.reduce(
        (at, one) =>
          one.kind === 'move' ? moveColumn(at, one.field, one.to) : pinColumn(at, one.field, one.isPinned),
        read('a.b*.c.d'),
      )
      expect(layout.columns.map(({ field }) => field).toSorted()).toEqual([...FIELDS])
      expect(layout.pinned).toBeGreaterThanOrEqual(0)
      expect(layout.pinned).toBeLessThanOrEqual(FIELDS.length)
    }),
  )
})
