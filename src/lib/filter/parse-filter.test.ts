import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressions } from './expressions.fixture.ts'
import { MAX_FILTER_LENGTH, parseFilter } from './parse-filter.ts'
import { printFilter } from './print-filter.ts'
import { problemMessage } from './problem-message.ts'

const RUNS = process.env['DEEP'] === undefined ? 2000 : 10_000

describe('a filter as text', () => {
  test('is read back as the filter it was written from', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const text = printFilter(expression)
        fc.pre(text.length <= MAX_FILTER_LENGTH)
        expect(parseFilter(text)).toEqual({ expression })
      }),
      { numRuns: RUNS },
    )
  })

  test('means the same with spaces around its signs and braces around all of it', () => {
    fc.assert(
      fc.property(expressions, fc.nat(3), (expression, braces) => {
        const spaced = printFilter(expression).replaceAll(/(&&|\|\||[{}])/g, ' $1\t')
        const text = '{ '.repeat(braces) + spaced + ' }'.repeat(braces)
        fc.pre(text.length <= MAX_FILTER_LENGTH)
        expect(parseFilter(text)).toEqual({ expression })
      }),
      { numRuns: 300 },
    )
  })

  test('of any kind is read, or refused at one of its characters or right after them', () => {
    const unit = fc.constantFrom(...Array.from('{}&|=!~<> .1'), '&&', '||', 'status=', 'modifiedDate>', 'x')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const { problem, expression } = parseFilter(text)
        expect(parseFilter(printFilter(expression))).toEqual({ expression })
        expect(problem?.at ?? 0).toBeGreaterThanOrEqual(0)
        expect(problem?.at ?? 0).toBeLessThanOrEqual(text.length)
        expect(problem ? problemMessage(problem) : 'A filter.').toMatch(/^[A-Z].*\.$/)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['', '  '])('%j is no filter', (text) => {
    expect(parseFilter(text)).toEqual({ expression: undefined })
    expect(printFilter(undefined)).toBe('')
  })

  test('names fields in any case, and is printed as Codat names them', () => {
    const { expression } = parseFilter('CUSTOMERNAME ~ Blue Fjord &&{ metadata.isdeleted != true }')
    expect(printFilter(expression)).toBe('customerName~Blue Fjord&&metadata.isDeleted!=true')
  })

  test.each([
    ['customerName~Smith & Sons', 'Smith & Sons'],
    ['id=QnVz=', 'QnVz='],
    ['emailAddress = a|b@example.com ', 'a|b@example.com'],
    ['phone~+44 (0)20', '+44 (0)20'],
  ])('%s has one value', (text, value) => {
    expect(parseFilter(text).expression).toMatchObject({ kind: 'comparison', value })
  })
})

/** The place of the problem is marked by a ▲ before the character it is about. */
test.each([
  ['▲shoeSize=9', 'You can’t filter by “shoeSize”.'],
  ['status=Active&&▲addresses.city=Leeds', 'You can’t filter by “addresses.city”.'],
  ['customerName▲>a', 'Name can’t be compared with >. Use ~, = or !=.'],
  ['modifiedDate▲~2026', 'Synced by Codat can’t be compared with ~. Use >, >=, <, <=, = or !=.'],
  ['metadata.isDeleted▲>true', 'Deleted can’t be compared with >. Use = or !=.'],
  ['status▲', 'Add a comparison after status: ~, = or !=.'],
  ['status ▲Active', 'Add a comparison after status'],
  ['status=▲', 'Enter a value.'],
  ['status= ▲&&id=1', 'Enter a value.'],
  ['customerName~▲{acme}', 'Enter a value.'],
  ['customerName~acme▲{x}', 'A value can’t contain {.'],
  ['customerName~▲=acme', 'A value can’t start with'],
  ['customerName~acme▲|', 'or end with & or |. Remove the |.'],
  ['customerName~a▲&', 'Remove the &.'],
  ['modifiedDate>▲soon', 'Enter a date such as'],
  ['modifiedDate>▲2026-02-30', 'Enter a date such as'],
  ['metadata.isDeleted=▲maybe', 'Enter true or false.'],
  ['status=a&&status=b▲||status=c', 'Put braces around one part'],
  ['{status=a||status=b▲&&id=1}', 'Put braces around one part'],
  ['▲{status=a', 'This { has no } to close it.'],
  // The inner brace is closed by the only one there is.
  ['▲{id=1||{status=a}', 'This { has no } to close it.'],
  ['status=a▲}', 'This } has no { before it.'],
  ['▲}||{', 'Add a condition here'],
  ['{▲}', 'Add a condition here'],
  ['status=a&&▲', 'Add a condition here'],
  ['status=a&&▲&b', 'Add a condition here'],
  ['▲=a', 'Add a condition here'],
  ['{status=a}▲{status=b}', 'Join the conditions with &&'],
  ['{status=a} ▲status=b', 'Join the conditions with &&'],
  [`${'{'.repeat(50)}▲{id=1${'}'.repeat(51)}`, 'There are too many groups'],
  [`id=${'x'.repeat(MAX_FILTER_LENGTH - 3)}▲x`, 'The filter is too long for Codat.'],
])('%s', (marked, message) => {
  const text = marked.replace('▲', '')
  const { problem } = parseFilter(text)
  if (problem === undefined) throw new Error('no problem was found')
  expect(problem.at).toBe(marked.indexOf('▲'))
  expect(problemMessage(problem)).toContain(message)
})
