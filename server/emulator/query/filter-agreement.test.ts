import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELD_TYPES, FILTER_FIELDS, operatorsOf } from '../../../src/lib/filter/expression.ts'
import type { Comparison, Expression } from '../../../src/lib/filter/expression.ts'
import { expressions } from '../../../src/lib/filter/expressions.fixture.ts'
import { parseFilter } from '../../../src/lib/filter/parse-filter.ts'
import { printFilter } from '../../../src/lib/filter/print-filter.ts'
import { customersRequest } from '../../../src/lib/codat-customers-request.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../src/lib/paths/customers-search.ts'
import type { Customer } from '../codat/wire.ts'
import { compileQuery } from './query-evaluate.ts'
import { customerSchema } from './query-schemas.ts'
import { parseQuery } from './query.ts'
import type { QueryNode } from './query.ts'

/*
 * The filter of the customers list and the emulator have a grammar each, on purpose: what both of them understand in the same
 * way is likelier to be what Codat documents.
 */

const nodeOf = (expression: Expression): QueryNode =>
  expression.kind === 'comparison'
    ? {
        kind: 'comparison',
        property: expression.field,
        operator: expression.operator,
        value: expression.value,
      }
    : { kind: expression.kind, nodes: expression.parts.map(nodeOf) }

const short = expressions.filter((expression) => printFilter(expression).length < 1900)

test('the emulator reads a filter as the one that was written', () => {
  fc.assert(
    fc.property(short, (expression) => {
      expect(parseQuery(printFilter(expression))).toEqual(nodeOf(expression))
    }),
    { numRuns: 1000 },
  )
})

// Few values, so that records and conditions often meet.
const NAMES = ['Acme', 'acme ltd', 'Zed & Co', '']
const DATES = ['2026-01-31', '2026-01-31T00:00:00Z', '2026-01-31T09:30:00', '2025-12-01T00:00:01Z']
const members = {
  customerName: fc.constantFrom(...NAMES),
  contactName: fc.constantFrom(...NAMES),
  emailAddress: fc.constantFrom(...NAMES),
  phone: fc.constantFrom(...NAMES),
  defaultCurrency: fc.constant('GBP'),
  registrationNumber: fc.constantFrom(...NAMES),
  taxNumber: fc.constantFrom(...NAMES),
  modifiedDate: fc.constantFrom(...DATES),
  sourceModifiedDate: fc.constantFrom(...DATES),
  metadata: fc.constantFrom({}, { isDeleted: true }, { isDeleted: false }),
}
const records: fc.Arbitrary<Customer> = fc.record(
  {
    id: fc.constantFrom('1', '22'),
    status: fc.constantFrom('Active', 'Archived', 'Unknown'),
    ...members,
  },
  { requiredKeys: ['id', 'status'] },
)

const VALUES = {
  text: ['acme', 'ACME LTD', 'ed & c', 'active', 'gbp', '2'],
  date: ['2026-01-31', '2026-01-31T09:30:00Z', '2025-12-01'],
  boolean: ['true', 'false'],
}
const meetingComparisons: fc.Arbitrary<Comparison> = fc.constantFrom(...FILTER_FIELDS).chain((field) =>
  fc.record({
    kind: fc.constant('comparison'),
    field: fc.constant(field),
    operator: fc.constantFrom(...operatorsOf(field)),
    value: fc.constantFrom(...VALUES[FIELD_TYPES[field]]),
  }),
)
const { meeting } = fc.letrec<{ meeting: Expression }>((tie) => ({
  meeting: fc.oneof(
    { maxDepth: 3 },
    meetingComparisons,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      parts: fc.array(tie('meeting'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}))

/** Dates of the lists above, all of them UTC. */
const time = (date: string) => Date.parse(date.length > 10 && !date.endsWith('Z') ? `${date}Z` : date)

function valueOf(record: Customer, field: Comparison['field']): string | undefined {
  return field === 'metadata.isDeleted' ? record.metadata?.isDeleted?.toString() : record[field]
}

/** What the documentation says a condition means, for the values above. */
function holds(expression: Expression, record: Customer): boolean {
  if (expression.kind !== 'comparison') {
    const results = expression.parts.map((part) => holds(part, record))
    return results.includes(expression.kind === 'or') === (expression.kind === 'or')
  }
  const { field, operator, value } = expression
  const stored = valueOf(record, field)
  // A record without the value differs from every value.
  if (stored === undefined) return operator === '!='
  const isDate = FIELD_TYPES[field] === 'date'
  const [left, right] = isDate ? [time(stored), time(value)] : [stored.toLowerCase(), value.toLowerCase()]
  switch (operator) {
    case '=':
      return left === right
    case '!=':
      return left !== right
    case '~':
      return String(left).includes(String(right))
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '<':
      return left < right
    case '<=':
      return left <= right
  }
}

test('a filter finds in the emulator the records it describes, through the request of a list', () => {
  let found = 0
  fc.assert(
    fc.property(meeting, fc.array(records, { minLength: 5, maxLength: 10 }), (expression, some) => {
      const filter = printFilter(expression)
      fc.pre(filter.length < 1900)
      const search = { ...DEFAULT_CUSTOMERS_SEARCH, filter, status: 'Active' as const }
      const matches = compileQuery(parseQuery(customersRequest(search).query ?? ''), customerSchema)
      for (const record of some) {
        const isListed = record.status === 'Active' && record.metadata?.isDeleted !== true
        const expected = isListed && holds(expression, record)
        if (expected) found += 1
        expect(matches(record)).toBe(expected)
      }
    }),
    { numRuns: 1000 },
  )
  expect(found).toBeGreaterThan(100)
})

test('what the filter’s grammar accepts, the emulator accepts, however it was typed', () => {
  const unit = fc.constantFrom(
    ...Array.from('{} |&'),
    '&&',
    '||',
    '{',
    '}',
    'status=a',
    'id!= b',
    'phone ~c',
    'PHONE=d',
  )
  let read = 0
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 9 }), (text) => {
      const { expression } = parseFilter(text)
      if (expression === undefined) return
      read += 1
      compileQuery(parseQuery(text), customerSchema)
    }),
    { numRuns: 2000 },
  )
  expect(read).toBeGreaterThan(20)
})

test('no filter lets out what the rest of a list’s request leaves out', () => {
  const deleted: Customer = {
    id: '1',
    customerName: 'a',
    status: 'Active',
    metadata: { isDeleted: true },
  }
  const unit = fc.constantFrom('{', '}', '||', '&&', ' ', 'id=1', 'status=Active', '}||{', 'id!=2')
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 9 }), (filter) => {
      const { query = '' } = customersRequest({ ...DEFAULT_CUSTOMERS_SEARCH, filter })
      let finds = false
      try {
        finds = compileQuery(parseQuery(query), customerSchema)(deleted)
      } catch {
        // Refused by Codat, it finds nothing.
      }
      expect(finds).toBe(false)
    }),
    { numRuns: 2000, examples: [['id=1}||{id=1'], ['}||{'], ['id=1}||id=1||{id=1']] },
  )
})
