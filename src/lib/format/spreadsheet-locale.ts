import { perLocale } from './locale.ts'

export interface NumberSigns {
  group: string
  decimal: string
}

const valueOf = (parts: readonly { type: string; value: string }[], type: string): string | undefined =>
  parts.find((part) => part.type === type)?.value

/** The signs within a number: "1,234.5", "1.234,5". */
export const numberSigns = perLocale((locale): NumberSigns => {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(-1_234_567.5)
  return { group: valueOf(parts, 'group') ?? ',', decimal: valueOf(parts, 'decimal') ?? '.' }
})

const CODES: Readonly<Record<string, readonly [long: string, short: string]>> = {
  day: ['dd', 'd'],
  month: ['mm', 'm'],
  year: ['yyyy', 'yyyy'],
}

/** How a short date is written, as the code of a spreadsheet: `dd/mm/yyyy`. */
export const shortDateCode = perLocale((locale): string => {
  // A day and a month of one digit show whether zeros stand before them.
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).formatToParts(Date.UTC(2001, 1, 3))
  return parts
    .map(({ type, value }) => {
      const code = CODES[type]
      if (code === undefined) return value.replace(/[^\p{P}\p{Zs}]/gu, String.raw`\$&`)
      return value.length === 1 ? code[1] : code[0]
    })
    .join('')
})
