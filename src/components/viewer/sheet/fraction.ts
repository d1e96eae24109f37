/** A fraction as a section of a number format writes it. */
export interface Fraction {
  /** The format has one denominator for all numbers. */
  denominator: number | undefined
  /** How far what it shows may be from the number. */
  tolerance: number
  hasWhole: boolean
}

const CODE = /([#?0][#?0,]*\s+)?[#?0]+\s*\/\s*(?:([1-9]\d*)|([#?0]+))/
const SHOWN = /^(.*?)(\d+)\s*\/\s*(\d+)\D*$/

const digitsOf = (text: string): number => Number(text.replace(/\D/g, ''))

/** The fraction in the sections of a code, without what stands in them as it is. */
export function fractionIn(sections: readonly string[]): Fraction | undefined {
  const found = sections.map((section) => CODE.exec(section)).find((one) => one !== null)
  if (!found) return undefined
  const [, whole, fixed, places = ''] = found
  const denominator = fixed === undefined ? undefined : Number(fixed)
  const tolerance = denominator === undefined ? 1 / (10 ** places.length - 1) : 0.5 / denominator
  return { denominator, tolerance: tolerance + 1e-9, hasWhole: whole !== undefined }
}

/**
 * Whether a text is a number as a fraction that it may be written as. The library adds one to the whole number where the
 * fraction is nearly one (1.98 became 2 97/99).
 */
export function isRightFraction(text: string, value: number, fraction: Fraction): boolean {
  const [, whole = '', numerator, denominator] = SHOWN.exec(text) ?? []
  if (numerator === undefined)
    return /\d/.test(text) && Math.abs(digitsOf(text) - Math.abs(value)) <= fraction.tolerance
  if (fraction.denominator !== undefined && Number(denominator) !== fraction.denominator) return false
  if (fraction.hasWhole && numerator === denominator) return false
  const shown = digitsOf(whole) + Number(numerator) / Number(denominator)
  return Math.abs(shown - Math.abs(value)) <= fraction.tolerance
}
