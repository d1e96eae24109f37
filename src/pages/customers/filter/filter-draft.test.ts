import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../../lib/filter/parse-filter.ts'
import { printFilter } from '../../../lib/filter/print-filter.ts'
import { draftOf, expressionOf, placeOf, replaced, rowsOf, withField, withGroup } from './filter-draft.ts'
import type { DraftGroup, DraftRow } from './filter-draft.ts'

function draft(text: string): DraftGroup {
  let id = 0
  return draftOf(parseFilter(text).expression, () => ++id)
}
const textOf = (group: DraftGroup) => printFilter(expressionOf(group))

const row = (more: Partial<DraftRow>): DraftRow => ({
  kind: 'comparison',
  id: 1,
  field: 'customerName',
  operator: '~',
  value: 'acme',
  ...more,
})

// IDs in the order in which parts are read: group 1, row 2, group 3, rows 4 and 5.
const NESTED = 'status=Active&&{customerName~acme||phone~44}'

describe('a filter on the screen', () => {
  it('is a group at its top, also of a single condition and of none', () => {
    expect(draft('id=1')).toMatchObject({ kind: 'and', parts: [{ field: 'id' }] })
    expect(draft('')).toMatchObject({ kind: 'and', parts: [] })
    expect(rowsOf(draft(NESTED)).map(({ id }) => id)).toEqual([2, 4, 5])
  })

  it('is the filter it was made from', () => {
    expect(textOf(draft(NESTED))).toBe(NESTED)
  })

  it('changes at any depth, and nowhere else', () => {
    const changed = replaced(draft(NESTED), 5, (part) => [part, row({ id: 6, value: ' x ' })])
    expect(textOf(changed)).toBe('status=Active&&{customerName~acme||phone~44||customerName~x}')
    expect(textOf(replaced(changed, 3, () => []))).toBe('status=Active')
    expect(textOf(withGroup(draft(NESTED), 3, (group) => ({ ...group, kind: 'and' })))).toBe(
      'status=Active&&{customerName~acme&&phone~44}',
    )
    expect(replaced(draft(NESTED), 99, () => [])).toEqual(draft(NESTED))
  })

  it('knows where each part is', () => {
    expect(placeOf(draft(NESTED), 5)).toMatchObject({ parent: { id: 3 }, index: 1 })
    expect(placeOf(draft(NESTED), 99)).toBeUndefined()
  })

  it('leaves out what isn’t complete', () => {
    const empty = replaced(draft(NESTED), 4, () => [row({ id: 4, value: ' ' })])
    expect(textOf(empty)).toBe('status=Active&&phone~44')
  })
})

describe('a condition for another field', () => {
  it.each([
    [row({}), 'phone', row({ field: 'phone' })],
    [row({ operator: '!=' }), 'status', row({ field: 'status', operator: '=', value: 'Active' })],
    [
      row({ field: 'status', operator: '=', value: 'Active' }),
      'id',
      row({ field: 'id', operator: '~', value: '' }),
    ],
    [row({}), 'modifiedDate', row({ field: 'modifiedDate', operator: '>', value: '' })],
    [
      row({ field: 'modifiedDate', operator: '<', value: '2026-01-31' }),
      'sourceModifiedDate',
      row({ field: 'sourceModifiedDate', operator: '<', value: '2026-01-31' }),
    ],
    [row({}), 'metadata.isDeleted', row({ field: 'metadata.isDeleted', operator: '=', value: 'true' })],
  ] as const)('keeps what it can have (%#)', (before, field, after) => {
    expect(withField(before, field)).toEqual(after)
  })
})
