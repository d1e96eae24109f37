const GRAMMAR = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,9}))?$/i

interface Decimal {
  readonly digits: string
  readonly exponent: number
}

/** The same number always has the same digits and exponent, however it is written. */
function decimal(text: string): Decimal | null {
  const parts = GRAMMAR.exec(text)
  if (!parts) return null
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts
  if (whole === '' && fraction === '') return null
  const all = (whole + fraction).replace(/^0+/, '')
  const digits = all.replace(/0+$/, '')
  if (digits === '') return { digits: '0', exponent: 0 }
  const exponent = Number(power) - fraction.length + (all.length - digits.length)
  return { digits: (sign === '-' ? '-' : '') + digits, exponent }
}

/**
 * The number a text writes, or why there is none. A text with more digits than a JSON number keeps is rejected rather
 * than rounded, and a comma is never guessed at: it parts thousands here and decimals there.
 */
export function parseNumber(
  typed: string,
): { value: number } | { problem: 'not-a-number' | 'comma' | 'not-exact' } {
  const text = typed.trim()
  const wanted = decimal(text)
  if (!wanted)
    return { problem: /^[+-]?[\d.\s]*,[\d.,\s]*$/.test(text) && /\d/.test(text) ? 'comma' : 'not-a-number' }
  const value = Number(text)
  const kept = Number.isFinite(value) ? decimal(String(value)) : null
  const exact = kept !== null && kept.digits === wanted.digits && kept.exponent === wanted.exponent
  return exact ? { value: value === 0 ? 0 : value } : { problem: 'not-exact' }
}
