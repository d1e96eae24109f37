import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holdsFor, isSelected, NONE, select, selectAll, selectedCount } from './selection.ts'

const LIST = Array.from({ length: 12 }, (_, place) => `id-${place}`)

const ids = fc.subarray(LIST)
const step = fc.oneof(
  fc.record({ kind: fc.constant('select' as const), ids, isIn: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('all' as const, 'none' as const) }),
)

it('the number is that of the customers it selects, one by one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let selection = NONE
      // What is selected, written out.
      const selected = new Map(LIST.map((id) => [id, false]))
      for (const one of steps) {
        if (one.kind === 'select') {
          selection = select(selection, one.ids, one.isIn)
          for (const id of one.ids) selected.set(id, one.isIn)
        } else {
          selection = one.kind === 'all' ? selectAll('list', LIST.length) : NONE
          for (const id of LIST) selected.set(id, one.kind === 'all')
        }
        const counted = LIST.filter((id) => selected.get(id) === true)
        expect(LIST.filter((id) => isSelected(selection, id))).toEqual(counted)
        expect(selectedCount(selection, LIST.length)).toBe(counted.length)
      }
    }),
  )
})

it('a rule claims no number once the list has another, or none', () => {
  const all = select(selectAll('list', 4312), ['a', 'b', 'c'], false)
  expect(selectedCount(all, 4312)).toBe(4309)
  expect(selectedCount(all, 4310)).toBeUndefined()
  expect(selectedCount(all, undefined)).toBeUndefined()
  expect(selectedCount(select(NONE, ['a'], true), undefined)).toBe(1)
})

it('a rule ends with its list, and customers chosen one by one don’t', () => {
  expect(holdsFor(selectAll('one', 3), 'one')).toBe(true)
  expect(holdsFor(selectAll('one', 3), 'other')).toBe(false)
  expect(holdsFor(select(NONE, ['a'], true), 'other')).toBe(true)
})
