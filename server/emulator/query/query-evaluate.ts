import { parseWireDate } from '../codat/dates.ts'
import { malformedQuery, unresolvedProperty } from '../codat/errors.ts'
import { stripFaultSentinel } from '../faults/fault-names.ts'
import type { Operator, QueryNode } from './query.ts'

type PropertyKind = 'text' | 'date' | 'boolean' | 'number'
type Value = string | number | boolean | undefined

export interface Property<T> {
  kind: PropertyKind
  /** A list means "any of them", which Codat allows for `dataConnections` of companies only. */
  read: (record: T) => Value | Value[]
}

/** What may be queried and ordered: names are matched without regard to case. */
export interface EntitySchema<T> {
  /** The name the error message uses. */
  entity: string
  properties: Record<string, Property<T>>
}

const OPERATORS: Record<PropertyKind, readonly Operator[]> = {
  text: ['=', '!=', '~'],
  number: ['=', '!=', '>', '<', '>=', '<='],
  date: ['=', '!=', '>', '<', '>=', '<='],
  boolean: ['=', '!='],
}

export function resolveProperty<T>(schema: EntitySchema<T>, name: string): Property<T> {
  const wanted = name.toLowerCase()
  const key = Object.keys(schema.properties).find((candidate) => candidate.toLowerCase() === wanted)
  const property = key === undefined ? undefined : schema.properties[key]
  if (!property) throw unresolvedProperty(name, schema.entity)
  return property
}

function parseOperand(kind: PropertyKind, text: string): Operand {
  if (kind === 'text') return text.toLowerCase()
  if (kind === 'boolean') {
    if (!/^(true|false)$/i.test(text)) throw malformedQuery()
    return text.toLowerCase() === 'true'
  }
  const number = kind === 'date' ? parseWireDate(text) : Number(text)
  if (Number.isNaN(number)) throw malformedQuery()
  return number
}

/** Brings a stored value to the form operands have. */
function comparable(kind: PropertyKind, value: Value): Value {
  if (typeof value !== 'string') return value
  return kind === 'date' ? parseWireDate(value) : value.toLowerCase()
}

type Operand = string | number | boolean

const COMPARE: Record<Operator, (value: Operand, operand: Operand) => boolean> = {
  '=': (value, operand) => value === operand,
  '!=': (value, operand) => value !== operand,
  '~': (value, operand) => String(value).includes(String(operand)),
  '>': (value, operand) => value > operand,
  '<': (value, operand) => value < operand,
  '>=': (value, operand) => value >= operand,
  '<=': (value, operand) => value <= operand,
}

/** An absent value differs from everything: `metadata.isDeleted!=true` has to keep records without metadata. */
function test(operator: Operator, value: Value, operand: Operand): boolean {
  return value === undefined ? operator === '!=' : COMPARE[operator](value, operand)
}

/** Turns a parsed query into a test of one record. Throws a 400 `ApiError` for what the entity doesn't support. */
export function compileQuery<T>(node: QueryNode, schema: EntitySchema<T>): (record: T) => boolean {
  if (node.kind !== 'comparison') {
    const parts = node.nodes.map((child) => compileQuery(child, schema))
    return node.kind === 'and'
      ? (record) => parts.every((part) => part(record))
      : (record) => parts.some((part) => part(record))
  }
  const { kind, read } = resolveProperty(schema, node.property)
  const { operator } = node
  const text = stripFaultSentinel(node.value)
  if (text === '') return () => true
  if (!OPERATORS[kind].includes(operator)) throw malformedQuery()
  const operand = parseOperand(kind, text)
  return (record) => {
    const value = read(record)
    if (!Array.isArray(value)) return test(operator, comparable(kind, value), operand)
    return operator === '!='
      ? value.every((one) => test(operator, comparable(kind, one), operand))
      : value.some((one) => test(operator, comparable(kind, one), operand))
  }
}
