import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asJson, asJsonObject, isBlank, isObject, isTooDeep, own, sameJson, toObject } from './json.ts'

const nested = (levels: number) => {
  let value: unknown = 'end'
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

describe('members of a served object', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"isAdmin": true}, "a": 1}')

  test('are its own only', () => {
    expect(own({ a: 1 }, 'a')).toBe(1)
    expect(own({ a: 1 }, 'constructor')).toBeUndefined()
    expect(isObject(hostile) && own(hostile, '__proto__')).toEqual({ isAdmin: true })
  })

  test('stay data, whatever they are called', () => {
    const made = toObject([['__proto__', { isAdmin: true }]])
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
    expect(JSON.stringify(made)).toBe('{"__proto__":{"isAdmin":true}}')
  })
})

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['text', false],
])('%j is an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected)
})

test('a missing value is null, and a list is no object', () => {
  expect(asJson(undefined)).toBeNull()
  expect(asJson(0)).toBe(0)
  expect(asJsonObject(['a'])).toEqual({})
  expect(asJsonObject({ a: 'b' })).toEqual({ a: 'b' })
})

describe('blank', () => {
  test.each([undefined, null, '', ' \t\n', [], {}, [null, ''], { a: { b: [] } }])('%j', (value) => {
    expect(isBlank(value)).toBe(true)
  })

  test.each([0, false, 'a', [0], { a: { b: false } }])('is not %j', (value) => {
    expect(isBlank(value)).toBe(false)
  })
})

describe('the same data', () => {
  test.each([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: '' }, {}],
    [{ a: { b: null } }, { a: [] }],
    [Number.NaN, Number.NaN],
    [[{ a: null }], [{}]],
  ])('%j and %j', (a, b) => {
    expect(sameJson(a, b)).toBe(true)
  })

  test.each([
    [1, '1'],
    [0, ''],
    [false, null],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, null]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [[1], { 0: 1 }],
  ])('is not %j and %j', (a, b) => {
    expect(sameJson(a, b)).toBe(false)
    expect(sameJson(b, a)).toBe(false)
  })

  test('is any value and a copy of it, with its members turned round', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : isObject(value)
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([name, one]) => [name, turned(one)]),
            )
          : value
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameJson(value, turned(value))).toBe(true)
      }),
    )
  })
})

test('a value of more than 500 levels is too deep', () => {
  expect(isTooDeep(nested(500))).toBe(false)
  expect(isTooDeep(nested(501))).toBe(true)
  expect(isTooDeep(nested(100_000))).toBe(true)
})
