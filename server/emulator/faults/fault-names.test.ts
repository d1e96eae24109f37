import { describe, expect, test } from 'vitest'
import {
  FAULTS,
  isReadFault,
  isServerReadFault,
  isServerWriteFault,
  isWriteFault,
  stripFaultSentinel,
  typedInName,
  typedInQuery,
} from './fault-names.ts'

describe('the names of faults', () => {
  test('are unique, so that one can be switched on by its name alone', () => {
    const names = FAULTS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('can all be typed', () => {
    for (const { name } of FAULTS) {
      expect(typedInQuery(`customerName~fault:${name}`)).toBe(name)
      expect(typedInName(`Acme [fault:${name}]`)).toBe(name)
    }
  })

  test('belong to one kind each, which says what they hit', () => {
    const kinds = { isReadFault, isWriteFault, isServerReadFault, isServerWriteFault }
    const kindOf = { read: 'isReadFault', write: 'isWriteFault' }
    const serverKindOf = { read: 'isServerReadFault', write: 'isServerWriteFault' }
    for (const { name, applies, by } of FAULTS) {
      const matching = Object.entries(kinds).flatMap(([kind, isOfKind]) => (isOfKind(name) ? [kind] : []))
      expect(matching).toEqual([(by === 'codat' ? kindOf : serverKindOf)[applies]])
    }
    expect(Object.values(kinds).some((isOfKind) => isOfKind('constructor'))).toBe(false)
  })
})

describe('a fault typed in a search', () => {
  test.each([
    ['customerName~fault:slow', 'slow'],
    ['customerName~fault:slow acme', 'slow'],
    ['customerName~fault:no-such-fault', 'no-such-fault'],
    ['customerName~default', ''],
    ['customerName~fault:', ''],
    [null, ''],
  ])('of %j is %j', (query, name) => expect(typedInQuery(query)).toBe(name))

  test.each([
    ['fault:slow acme', 'acme'],
    ['acme fault:slow', 'acme'],
    ['fault:slow', ''],
    ['fault:no-such-fault acme', 'fault:no-such-fault acme'],
    ['fault:write-failed', 'fault:write-failed'],
    ['  acme ', 'acme'],
  ])('leaves of %j to filter by: %j', (operand, rest) => expect(stripFaultSentinel(operand)).toBe(rest))
})

describe('a fault typed in a name', () => {
  test.each([
    ['Acme [fault:write-failed]', 'write-failed'],
    ['[fault:write-slow] Acme', 'write-slow'],
    ['Acme fault:write-failed', ''],
    ['Acme [fault:]', ''],
    [undefined, ''],
    [7, ''],
  ])('of %j is %j', (name, fault) => expect(typedInName(name)).toBe(fault))
})
