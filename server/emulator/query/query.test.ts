import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../codat/errors.ts'
import type { QueryNode } from './query.ts'
import { parseQuery } from './query.ts'
import { compileQuery } from './query-evaluate.ts'
import { customerSchema } from './query-schemas.ts'
import type { Customer } from '../codat/wire.ts'

const customer = (more: Partial<Customer>): Customer => ({ id: '1', status: 'Active', ...more })
const matches = (query: string, record: Customer) => compileQuery(parseQuery(query), customerSchema)(record)

/** A tree printed the way a careful client would: braces around every group. */
function print(node: QueryNode): string {
  if (node.kind === 'comparison') return `${node.property}${node.operator}${node.value}`
  return node.nodes
    .map((child) => (child.kind === 'comparison' ? print(child) : `{${print(child)}}`))
    .join(node.kind === 'and' ? '&&' : '||')
}

/** What becomes of a text: a test of records, the status of a refusal, or an error that should not be. */
const outcome = (text: string): unknown => {
  try {
    return typeof compileQuery(parseQuery(text), customerSchema)
  } catch (error) {
    return error instanceof ApiError ? error.status : error
  }
}

const comparison = fc.record({
  kind: fc.constant('comparison' as const),
  property: fc.constantFrom('customerName', 'emailAddress', 'metadata.isDeleted', 'status'),
  operator: fc.constantFrom('=' as const, '!=' as const, '~' as const),
  // `=` at the start would read as part of a longer operator.
  value: fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && /^[^={}&|][^{}&|]*$/.test(text)),
})
const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      nodes: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
    }),
  ),
}))

describe('the query language', () => {
  test('whatever a careful client prints is read back as it was meant', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = print(node)
        fc.pre(text.length < 2048)
        expect(parseQuery(text)).toEqual(node)
      }),
    )
  })

  test('spaces around operators and braces change nothing', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = print(node)
        const spaced = text.replaceAll(/(&&|\|\||[{}])/g, ' $1 ')
        fc.pre(spaced.length < 2048)
        expect(parseQuery(spaced)).toEqual(node)
      }),
    )
  })

  test('any other text is read or refused with a 400, never a crash', () => {
    const characters = ['a', 'b', '.', '=', '!', '~', '<', '>', '&', '|', '{', '}', ' ', '1', '&&', 'status=']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }), (text) => {
        expect(['function', 400]).toContain(outcome(text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['nothing', ''],
    ['no operator', 'status'],
    ['no value', 'status='],
    ['no property', '=Active'],
    ['an open brace', '{status=Active'],
    ['a stray brace', 'status=Active}'],
    ['an empty group', '{}'],
    ['an operator at the end', 'status=Active&&'],
    ['&& mixed with || without braces', 'status=a&&status=b||status=c'],
    ['two groups without an operator', '{status=a}{status=b}'],
    ['contains on a date', 'modifiedDate~2026'],
    ['greater than on text', 'customerName>a'],
    ['a date that is none', 'modifiedDate>soon'],
    ['a boolean that is none', 'metadata.isDeleted=maybe'],
    ['2,048 characters', `customerName=${'x'.repeat(2048 - 'customerName='.length)}`],
    ['a thousand braces', '{'.repeat(1000)],
  ])('%s is malformed', (_what, query) => {
    expect(() => matches(query, customer({}))).toThrow('Error parsing query - Malformed query.')
  })

  test('2,047 characters are still read', () => {
    expect(parseQuery(`customerName=${'x'.repeat(2047 - 'customerName='.length)}`).kind).toBe('comparison')
  })

  test.each(['shoeSize=9', 'addresses.city=Leeds', 'contacts~x', 'supplementalData.a=b', 'constructor=1'])(
    '%s names a property that cannot be queried',
    (query) => {
      expect(() => matches(query, customer({}))).toThrow(
        `Could not resolve property ${query.split(/[=~]/)[0]} on Customer`,
      )
    },
  )

  test.each([
    ['customerName~FJORD', customer({ customerName: 'Blue Fjord Ltd' }), true],
    ['customerName=blue fjord ltd', customer({ customerName: 'Blue Fjord Ltd' }), true],
    ['CustomerName = Blue Fjord Ltd', customer({ customerName: 'Blue Fjord Ltd' }), true],
    ['customerName~Smith & Sons', customer({ customerName: 'Smith & Sons' }), true],
    ['id=QnVz=', customer({ id: 'QnVz=' }), true],
    ['emailAddress~@', customer({}), false],
    ['emailAddress!=x', customer({}), true],
    ['metadata.isDeleted!=true', customer({}), true],
    ['metadata.isDeleted!=true', customer({ metadata: { isDeleted: true } }), false],
    ['metadata.isDeleted=false', customer({}), false],
    ['modifiedDate>2026-08-22', customer({ modifiedDate: '2026-08-22T00:00:01Z' }), true],
    ['modifiedDate<=2026-08-22', customer({ modifiedDate: '2026-08-22T00:00:00Z' }), true],
    [
      'sourceModifiedDate>=2026-08-22T10:00:00Z',
      customer({ sourceModifiedDate: '2026-08-22T11:00:00' }),
      true,
    ],
    ['sourceModifiedDate<2026-01-01', customer({ sourceModifiedDate: '0001-01-01T00:00:00' }), true],
    ['{status=active||status=archived}&&customerName~a', customer({ customerName: 'Zed' }), false],
    ['customerName~fault:slow', customer({ customerName: 'Anything' }), true],
    ['customerName~fault:slow fjord', customer({ customerName: 'Anything' }), false],
  ])('%s', (query, record, expected) => {
    expect(matches(query, record)).toBe(expected)
  })
})
