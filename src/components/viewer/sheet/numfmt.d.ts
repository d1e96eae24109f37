/** What we use of the library, which names a file for its types that isn't in its package. */
declare module 'numfmt' {
  interface Options {
    locale: string
    dateErrorNumber: boolean
    dateSpanLarge: boolean
  }
  interface Locale {
    group: string
    decimal: string
  }
  interface DateInfo {
    year: boolean
    month: boolean
    day: boolean
  }
  export function format(code: string, value: number | string | boolean, options: Options): string
  export function formatColor(code: string, value: number): string | number | undefined
  export function getFormatDateInfo(code: string): DateInfo
  export function getFormatFromId(id: number, locale: string): string
  export function isDateFormat(code: string): boolean
  export function isTextFormat(code: string): boolean
  export function listLocales(): string[]
  export function addLocale(locale: Locale, tag: string): unknown
}
