import fc from 'fast-check'
import { FIELD_TYPES, FILTER_FIELDS, operatorsOf } from './expression.ts'
import type { Comparison, Expression, FilterField } from './expression.ts'

/** Signs that mean something in the language, scripts, and what a careless printer would break. */
const unit = fc.oneof(
  fc.constantFrom(...Array.from(' =!~<>&|\'"\\.,;%#?+-/()[]$`*')),
  fc.constantFrom(...Array.from('aAzZ019_äßСシعם😀')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)

/** Said here once more, in other words than the code's: what a text can be a value. */
function isWritable(text: string): boolean {
  if (text === '' || text.trim() !== text || ['&&', '||', '{', '}'].some((sign) => text.includes(sign)))
    return false
  return !['=', '!', '~', '<', '>', '&', '|'].includes(text.charAt(0)) && !'&|'.includes(text.slice(-1))
}

const texts = fc.string({ unit, minLength: 1, maxLength: 12 }).filter(isWritable)
const dates = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .chain((date) => {
    const iso = date.toISOString()
    return fc.constantFrom(
      iso,
      iso.slice(0, 10),
      iso.slice(0, 16),
      iso.slice(0, 19),
      `${iso.slice(0, 19)}+02:00`,
    )
  })
const VALUES = { text: texts, date: dates, boolean: fc.constantFrom('true', 'false', 'True') }

const comparisonOf = (field: FilterField): fc.Arbitrary<Comparison> =>
  fc.record({
    kind: fc.constant('comparison'),
    field: fc.constant(field),
    operator: fc.constantFrom(...operatorsOf(field)),
    value: VALUES[FIELD_TYPES[field]],
  })

const comparisons = fc.constantFrom(...FILTER_FIELDS).chain(comparisonOf)

/** Any filter that a text can say: groups have two parts or more. */
export const { expression: expressions } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: comparisons, weight: 2 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('and', 'or'),
        parts: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }),
      }),
      weight: 3,
    },
  ),
}))
