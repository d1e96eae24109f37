import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortRecords } from './order.ts'
import { schema } from './things.fixture.ts'
import type { Thing } from './things.fixture.ts'

const order = (orderBy: string, things: Thing[]) =>
  sortRecords(things, orderBy, schema, (thing) => thing.id ?? '').map(({ id }) => id)

describe('records in order', () => {
  test.each<[string, string, Thing[], string[]]>([
    [
      'text without regard to case',
      'name',
      [
        { id: '1', name: 'b' },
        { id: '2', name: 'A' },
        { id: '3', name: 'C' },
      ],
      ['2', '1', '3'],
    ],
    [
      'text by code unit, not by language',
      'name',
      [
        { id: '1', name: 'z' },
        { id: '2', name: 'é' },
      ],
      ['1', '2'],
    ],
    [
      'text downwards',
      '-name',
      [
        { id: '1', name: 'a' },
        { id: '2', name: 'b' },
      ],
      ['2', '1'],
    ],
    [
      'numbers by size, not by digits',
      'size',
      [
        { id: '1', size: 10 },
        { id: '2', size: 9 },
      ],
      ['2', '1'],
    ],
    [
      'dates by time, however they are written',
      'seen',
      [
        { id: '1', seen: '2026-01-01T12:00:00' },
        { id: '2', seen: '2026-01-01T13:30:00+02:00' },
      ],
      ['2', '1'],
    ],
    [
      'false before true',
      'gone',
      [
        { id: '1', gone: true },
        { id: '2', gone: false },
      ],
      ['2', '1'],
    ],
    [
      'a list by its first entry',
      'parts.state',
      [
        { id: '1', states: ['b', 'a'] },
        { id: '2', states: ['a', 'z'] },
      ],
      ['2', '1'],
    ],
    [
      'a property in any case',
      '-NAME',
      [
        { id: '1', name: 'a' },
        { id: '2', name: 'b' },
      ],
      ['2', '1'],
    ],
  ])('%s', (_, orderBy, things, expected) => expect(order(orderBy, things)).toEqual(expected))

  test.each(['name', 'seen', 'size', 'gone', 'parts.state'])('without %s come first', (orderBy) => {
    const full = { id: '1', name: 'a', seen: '2026-01-01', size: -1, gone: false, states: ['a'] }
    expect(order(orderBy, [full, { id: '2' }])).toEqual(['2', '1'])
    expect(order(`-${orderBy}`, [full, { id: '2' }])).toEqual(['1', '2'])
  })

  test('with the same value are in the order of their IDs, upwards and downwards', () => {
    const same = ['3', '1', '2'].map((id) => ({ id, name: 'same' }))
    expect(order('name', same)).toEqual(['1', '2', '3'])
    expect(order('-name', same)).toEqual(['1', '2', '3'])
  })

  test('are all still there, and the given list is untouched', () => {
    const sizes = fc.uniqueArray(fc.integer(), { maxLength: 20 })
    fc.assert(
      fc.property(sizes, (numbers) => {
        const things = numbers.map((size) => ({ id: String(size), size }))
        const before = [...things]
        expect(order('size', things).map(Number)).toEqual(numbers.toSorted((a, b) => a - b))
        expect(things).toEqual(before)
      }),
    )
  })

  test('cannot be had by a property that does not exist', () => {
    expect(() => order('-shoeSize', [])).toThrow('Could not resolve property shoeSize on Thing')
  })
})
