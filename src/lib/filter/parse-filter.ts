import { MAX_QUERY_LENGTH } from '../codat-query.ts'
import { FILTER_FIELDS, operatorsOf } from './expression.ts'
import type { Comparison, Expression, FilterField, Group, Operator } from './expression.ts'
import { valueProblem } from './value-problem.ts'
import type { ValueProblem } from './value-problem.ts'

/** What is wrong with the text of a filter. */
type ProblemKind =
  | ValueProblem
  | { kind: 'unknown-field'; name: string }
  | { kind: 'operator'; field: FilterField; operator: Operator }
  | { kind: 'no-operator'; field: FilterField }
  | { kind: 'no-condition' }
  | { kind: 'no-joiner' }
  | { kind: 'mixed' }
  | { kind: 'not-closed' }
  | { kind: 'not-opened' }
  | { kind: 'too-deep' }
  | { kind: 'too-long' }

/** With the place of the character it is about, from 0. */
export type FilterProblem = ProblemKind & { at: number }

export type ParsedFilter =
  | { expression: Expression | undefined; problem?: undefined }
  | { expression?: undefined; problem: FilterProblem }

/** The longest filter that leaves room for everything else a list asks for, but the words of its search. */
export const MAX_FILTER_LENGTH =
  MAX_QUERY_LENGTH - 'metadata.isDeleted!=true&&status=Archived&&defaultCurrency=EUR&&{}'.length

/** Braces within braces, more than anybody reads. */
const MAX_DEPTH = 50

const OPERATORS: readonly Operator[] = ['!=', '>=', '<=', '=', '~', '>', '<']
const JOINERS = { '&&': 'and', '||': 'or' } as const satisfies Record<string, Group['kind']>

class Refusal extends Error {
  readonly problem: FilterProblem

  constructor(problem: FilterProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Reads a filter, or says what is wrong at which character. A text of nothing but spaces is no filter. */
export function parseFilter(text: string): ParsedFilter {
  if (text.trim() === '') return { expression: undefined }
  if (text.length > MAX_FILTER_LENGTH) return { problem: { kind: 'too-long', at: MAX_FILTER_LENGTH } }
  try {
    return { expression: new FilterReader(text).read() }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    throw error
  }
}

/** One reading of one text, from left to right. */
class FilterReader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  read(): Expression {
    const expression = this.sequence(0)
    // Everything else ends a sequence at the top as well.
    if (this.at < this.text.length) this.refuse({ kind: 'not-opened' })
    return expression
  }

  private refuse(problem: ProblemKind, at = this.at): never {
    throw new Refusal({ ...problem, at })
  }

  /** Moves behind what matches, if it is next. */
  private take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private sequence(depth: number): Expression {
    const parts = [this.clause(depth)]
    let joined: Group['kind'] | undefined
    for (;;) {
      this.take(/\s+/)
      const joiner = this.joiner()
      if (joiner === undefined) break
      if (joined !== undefined && joiner !== joined) this.refuse({ kind: 'mixed' })
      joined = joiner
      this.at += 2
      parts.push(this.clause(depth))
    }
    if (this.at < this.text.length && this.text[this.at] !== '}') this.refuse({ kind: 'no-joiner' })
    const [only] = parts
    return joined === undefined && only !== undefined ? only : { kind: joined ?? 'and', parts }
  }

  private joiner(): Group['kind'] | undefined {
    const signs = this.text.slice(this.at, this.at + 2)
    return signs === '&&' || signs === '||' ? JOINERS[signs] : undefined
  }

  private clause(depth: number): Expression {
    this.take(/\s+/)
    const start = this.at
    if (this.take(/\{/) === undefined) return this.comparison()
    if (depth >= MAX_DEPTH) this.refuse({ kind: 'too-deep' }, start)
    const inner = this.sequence(depth + 1)
    if (this.take(/\}/) === undefined) this.refuse({ kind: 'not-closed' }, start)
    return inner
  }

  private comparison(): Comparison {
    const field = this.field()
    this.take(/\s+/)
    const operator = OPERATORS.find((sign) => this.text.startsWith(sign, this.at))
    if (operator === undefined) this.refuse({ kind: 'no-operator', field })
    if (!operatorsOf(field).includes(operator)) this.refuse({ kind: 'operator', field, operator })
    this.at += operator.length
    this.take(/\s+/)
    const start = this.at
    const value = (this.take(/(?:(?!&&|\|\||[{}])[^])+/) ?? '').trimEnd()
    const problem = valueProblem(field, value)
    if (problem) this.refuse(problem, start + problem.at)
    if (this.text[this.at] === '{') this.refuse({ kind: 'reserved', text: '{' })
    return { kind: 'comparison', field, operator, value }
  }

  private field(): FilterField {
    const start = this.at
    const name = this.take(/[\w.]+/)
    if (name === undefined) this.refuse({ kind: 'no-condition' })
    const field = FILTER_FIELDS.find((one) => one.toLowerCase() === name.toLowerCase())
    if (field === undefined) this.refuse({ kind: 'unknown-field', name }, start)
    return field
  }
}
