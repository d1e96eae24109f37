import { dateName } from '../../../lib/format/date-names.ts'

const TOKENS = /'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dddd|ddd|dd|d/g

const two = (number: number): string => String(number).padStart(2, '0')

/** A date in the form that Word writes down for it (`d MMMM yyyy`); as it is where it's none or the form has a time. */
export function formatBoundDate(value: string, form = '', language?: string): string {
  const ms = Date.parse(`${value.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(ms) || form === '' || /[hHms]/.test(form)) return value
  const date = new Date(ms)
  return form.replace(TOKENS, (token, quoted: string | undefined) => {
    switch (token) {
      case 'yyyy':
        return String(date.getUTCFullYear())
      case 'yy':
        return two(date.getUTCFullYear() % 100)
      case 'MMMM':
        return dateName(date, 'month', 'long', language)
      case 'MMM':
        return dateName(date, 'month', 'short', language)
      case 'MM':
        return two(date.getUTCMonth() + 1)
      case 'M':
        return String(date.getUTCMonth() + 1)
      case 'dddd':
        return dateName(date, 'weekday', 'long', language)
      case 'ddd':
        return dateName(date, 'weekday', 'short', language)
      case 'dd':
        return two(date.getUTCDate())
      case 'd':
        return String(date.getUTCDate())
      default:
        return quoted ?? token
    }
  })
}
