import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expressions } from '../../../lib/filter/expressions.fixture.ts'
import { MAX_FILTER_LENGTH, parseFilter } from '../../../lib/filter/parse-filter.ts'
import { printFilter } from '../../../lib/filter/print-filter.ts'
import { rowsOf } from './filter-draft.ts'
import { filterReducer, filterToApply, startFilter } from './filter-state.ts'
import type { FilterEvent, FilterState } from './filter-state.ts'

const after = (filter: string, ...events: FilterEvent[]) => events.reduce(filterReducer, startFilter(filter))
const rowOf = (state: FilterState, place: number) => {
  const row = rowsOf(state.root)[place]
  if (row === undefined) throw new Error(`no row ${place}`)
  return row
}
const NESTED = 'status=Active&&{customerName~acme||phone~44}'

describe('rows and text', () => {
  it('say the same of any filter', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const filter = printFilter(expression)
        fc.pre(filter.length <= MAX_FILTER_LENGTH)
        const state = startFilter(filter)
        expect(filterToApply(state)).toBe(filter)
        // Any change of the rows writes the text anew, here to what it was.
        const { id, value } = rowOf(state, 0)
        expect(filterReducer(state, { kind: 'set', id, changes: { value } }).text).toBe(filter)
      }),
      { numRuns: 200 },
    )
  })

  it('follow each other', () => {
    const typed = after('', { kind: 'type', text: `${NESTED} && id!=7` })
    expect(rowsOf(typed.root).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'status Active',
      'customerName acme',
      'phone 44',
      'id 7',
    ])
    const { id } = rowOf(typed, 1)
    const changed = filterReducer(typed, { kind: 'set', id, changes: { value: 'Blue Fjord ' } })
    expect(changed.text).toBe('status=Active&&{customerName~Blue Fjord||phone~44}&&id!=7')
    expect(rowOf(changed, 1).value).toBe('Blue Fjord ')
  })

  it('part while the text can’t be read, until the rows are changed', () => {
    const wrong = after(NESTED, { kind: 'type', text: 'status=' })
    expect(wrong).toMatchObject({ isTextAhead: true, problem: { kind: 'missing-value', at: 7 } })
    expect(rowsOf(wrong.root)).toHaveLength(3)
    expect(filterToApply(wrong)).toBeUndefined()
    expect(filterReducer(wrong, { kind: 'try' }).focus).toEqual({ control: 'text' })
    const changed = filterReducer(wrong, { kind: 'remove', id: rowOf(wrong, 0).id })
    expect(changed).toMatchObject({ text: 'customerName~acme||phone~44', isTextAhead: false })
    expect(changed.problem).toBeUndefined()
  })

  it('start with what the address can’t mean as text, and without a filter with a row to fill in', () => {
    expect(startFilter('a}||{b')).toMatchObject({ text: 'a}||{b', isTextAhead: true })
    const empty = startFilter('')
    expect(empty.text).toBe('')
    expect(rowsOf(empty.root)).toMatchObject([{ field: 'customerName', operator: '~', value: '' }])
  })
})

describe('a filter', () => {
  it('isn’t applied before each condition has its value', () => {
    const state = after(NESTED, { kind: 'add-row', id: 1 })
    expect(state.text).toBe(NESTED)
    const row = rowOf(state, 3)
    expect(state.focus).toEqual({ control: 'field', id: row.id })
    expect(filterToApply(state)).toBeUndefined()
    expect(filterReducer(state, { kind: 'try' })).toMatchObject({
      isTried: true,
      focus: { control: 'value', id: row.id },
    })
    const full = filterReducer(state, { kind: 'set', id: row.id, changes: { value: 'x' } })
    expect(filterToApply(full)).toBe(`${NESTED}&&customerName~x`)
  })

  it('isn’t applied with a value that would read as something else', () => {
    const { id } = rowOf(startFilter('customerName~acme'), 0)
    const state = after('customerName~acme', { kind: 'set', id, changes: { value: 'acme}||{id!=1' } })
    expect(state.problem).toEqual({ kind: 'reserved', text: '}', at: 'customerName~acme'.length })
    expect(state.rowProblems.get(id)).toMatchObject({ kind: 'reserved' })
    expect(filterToApply(state)).toBeUndefined()
  })

  it('is nothing without conditions', () => {
    const { id } = rowOf(startFilter('id=1'), 0)
    const state = after('id=1', { kind: 'remove', id })
    expect(filterToApply(state)).toBe('')
    expect(state.focus).toEqual({ control: 'add', id: 1 })
  })

  it('is joined as its groups say', () => {
    expect(after(NESTED, { kind: 'join', id: 1, joiner: 'or' }).text).toBe(
      'status=Active||{customerName~acme||phone~44}',
    )
  })
})

describe('a part', () => {
  it('is duplicated behind itself, groups with all that is in them', () => {
    const start = startFilter(NESTED)
    const group = start.root.parts[1]
    if (group === undefined) throw new Error('no group')
    const state = filterReducer(start, { kind: 'duplicate', id: group.id })
    expect(state.text).toBe(`${NESTED}&&{customerName~acme||phone~44}`)
    const ids = rowsOf(state.root).map(({ id }) => id)
    expect(new Set(ids).size).toBe(5)
    expect(state.focus).toEqual({ control: 'value', id: ids[3] })
  })

  it('hands the focus on when it is removed: to the next, the one before, the group', () => {
    const start = startFilter('id=1&&id=2')
    const [first, second] = rowsOf(start.root).map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('no rows')
    expect(filterReducer(start, { kind: 'remove', id: first }).focus).toEqual({
      control: 'remove',
      id: second,
    })
    expect(filterReducer(start, { kind: 'remove', id: second }).focus).toEqual({
      control: 'remove',
      id: first,
    })
  })

  it('can be a group in any group', () => {
    const start = after('id=1', { kind: 'add-group', id: 1 })
    const group = start.root.parts[1]
    expect(group).toMatchObject({ kind: 'or', parts: [{ value: '' }, { value: '' }] })
    const deeper = filterReducer(start, { kind: 'add-group', id: group?.id ?? 0 })
    const filled = [1, 2, 3, 4].reduce(
      (state, place) =>
        filterReducer(state, {
          kind: 'set',
          id: rowOf(state, place).id,
          changes: { value: String(place) },
        }),
      deeper,
    )
    expect(filled.text).toBe('id=1&&{customerName~1||customerName~2||{customerName~3&&customerName~4}}')
    expect(parseFilter(filled.text).problem).toBeUndefined()
  })
})
