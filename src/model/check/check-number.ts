import { problems } from '../messages/check-messages.ts'
import type { Bound, Constraint } from '../rule.ts'

/** Digits after the decimal point, as they are written: "1.50" has two, "15e-1" has one. */
export function decimalsOf(text: string): number {
  const [, fraction = '', power = '0'] = /^[^.e]*\.?(\d*)(?:e(.*))?$/i.exec(text.trim()) ?? []
  return Math.max(0, fraction.length - Number(power))
}

function boundsProblem(value: number, min: Bound | null, max: Bound | null): string | null {
  const least = min && Number(min.number)
  const most = max && Number(max.number)
  const isTooLow = min !== null && least !== null && (min.exclusive ? value <= least : value < least)
  const isTooHigh = max !== null && most !== null && (max.exclusive ? value >= most : value > most)
  if ((isTooLow || isTooHigh) && min && least === most) return problems.notExactly(min.number)
  if (isTooLow) return (min.exclusive ? problems.notAbove : problems.tooLow)(min.number)
  if (isTooHigh) return (max.exclusive ? problems.notBelow : problems.tooHigh)(max.number)
  return null
}

/**
 * What a constraint finds wrong with a number in its form text; null when it has nothing to say. Only texts that a
 * JSON number keeps exactly come here, and two of these that differ never become one number, so comparing is exact.
 */
export function numberProblem(constraint: Constraint, text: string): string | null {
  const value = Number(text)
  switch (constraint.kind) {
    case 'range':
      return boundsProblem(value, constraint.min, constraint.max)
    case 'not-zero':
      return value === 0 ? problems.zero : null
    case 'decimals': {
      const count = decimalsOf(text)
      if (count <= constraint.max) return null
      return constraint.max === 0 ? problems.notWhole : problems.tooManyDecimals(count, constraint.max)
    }
    default:
      return null
  }
}
