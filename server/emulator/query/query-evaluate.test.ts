import { describe, expect, test } from 'vitest'
import { compileQuery, resolveProperty } from './query-evaluate.ts'
import type { Operator, QueryNode } from './query.ts'
import { schema } from './things.fixture.ts'
import type { Thing } from './things.fixture.ts'

const is = (property: string, operator: Operator, value: string): QueryNode => ({
  kind: 'comparison',
  property,
  operator,
  value,
})
const holds = (node: QueryNode, thing: Thing) => compileQuery(node, schema)(thing)

describe('a comparison', () => {
  test.each<[string, Operator, string, Thing, boolean]>([
    ['name', '=', 'ACME', { name: 'Acme' }, true],
    ['name', '!=', 'acme', { name: 'Acme' }, false],
    ['name', '~', 'CM', { name: 'Acme' }, true],
    ['size', '=', '9', { size: 9 }, true],
    ['size', '>', '9', { size: 10 }, true],
    ['size', '>=', '10', { size: 10 }, true],
    ['size', '<', '10', { size: 10 }, false],
    ['size', '<=', '1e1', { size: 10 }, true],
    ['seen', '>', '2026-08-22', { seen: '2026-08-22T00:00:01' }, true],
    ['seen', '=', '2026-08-22T02:00:00+02:00', { seen: '2026-08-22T00:00:00Z' }, true],
    ['gone', '=', 'TRUE', { gone: true }, true],
    ['gone', '!=', 'true', { gone: false }, true],
  ])('%s %s %s of %o is %s', (property, operator, value, thing, expected) => {
    expect(holds(is(property, operator, value), thing)).toBe(expected)
  })

  test.each<[Operator, boolean]>([
    ['=', false],
    ['!=', true],
    ['<', false],
    ['>=', false],
  ])('of an absent value with %s is %s', (operator, expected) => {
    expect(holds(is('size', operator, '0'), {})).toBe(expected)
  })

  test('with a list holds if any entry does, and a difference if all do', () => {
    const thing = { states: ['Linked', 'Unlinked'] }
    expect(holds(is('parts.state', '=', 'linked'), thing)).toBe(true)
    expect(holds(is('parts.state', '!=', 'linked'), thing)).toBe(false)
    expect(holds(is('parts.state', '!=', 'pending'), thing)).toBe(true)
    expect(holds(is('parts.state', '=', 'linked'), {})).toBe(false)
  })

  test('with nothing but the name of a fault holds for everything', () => {
    expect(holds(is('name', '~', 'fault:slow'), {})).toBe(true)
    expect(holds(is('name', '~', 'fault:slow acme'), { name: 'Zed' })).toBe(false)
  })

  test.each<[string, Operator, string]>([
    ['name', '>', 'a'],
    ['size', '~', '1'],
    ['size', '=', 'many'],
    ['seen', '>', 'yesterday'],
    ['gone', '>', 'true'],
    ['gone', '=', '1'],
  ])('%s %s %s is malformed', (property, operator, value) => {
    expect(() => compileQuery(is(property, operator, value), schema)).toThrow('Malformed query')
  })
})

describe('comparisons together', () => {
  const [yes, no] = [is('size', '=', '1'), is('size', '=', '2')]

  test.each<['and' | 'or', QueryNode[], boolean]>([
    ['and', [yes, yes], true],
    ['and', [yes, no], false],
    ['or', [no, yes], true],
    ['or', [no, no], false],
  ])('with %s (%#)', (kind, nodes, expected) => {
    expect(holds({ kind, nodes }, { size: 1 })).toBe(expected)
  })

  test('may be nested', () => {
    const node: QueryNode = { kind: 'and', nodes: [yes, { kind: 'or', nodes: [no, yes] }] }
    expect(holds(node, { size: 1 })).toBe(true)
  })
})

describe('the name of a property', () => {
  test('is found in any case', () => {
    expect(resolveProperty(schema, 'PARTS.State')).toBe(schema.properties['parts.state'])
  })

  test.each(['shoeSize', 'parts', 'constructor', '__proto__', ''])('%j is unknown', (name) => {
    expect(() => resolveProperty(schema, name)).toThrow(`Could not resolve property ${name} on Thing`)
  })
})
