import type { Comparison, Expression } from './expression.ts'

interface PrintedFilter {
  text: string
  /** Where the value of each comparison begins. */
  valuePlaces: ReadonlyMap<Comparison, number>
}

/** The text of a filter in Codat's language, with a brace around each group within a group. */
export function printWithPlaces(expression: Expression): PrintedFilter {
  const valuePlaces = new Map<Comparison, number>()
  let text = ''
  function print(part: Expression, isInner: boolean) {
    if (part.kind === 'comparison') {
      text += part.field + part.operator
      valuePlaces.set(part, text.length)
      text += part.value
      return
    }
    if (isInner) text += '{'
    for (const [place, inner] of part.parts.entries()) {
      if (place > 0) text += part.kind === 'and' ? '&&' : '||'
      print(inner, true)
    }
    if (isInner) text += '}'
  }
  print(expression, false)
  return { text, valuePlaces }
}

/** The same without places; empty for no filter. */
export const printFilter = (expression: Expression | undefined): string =>
  expression === undefined ? '' : printWithPlaces(expression).text
