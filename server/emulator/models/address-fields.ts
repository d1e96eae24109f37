import type { Fields, Rule } from './field.ts'
import { text } from './field.ts'
import { FIELD_TEXTS } from './field-texts.ts'

type Line = 'line1' | 'line2' | 'city' | 'region' | 'country' | 'postalCode'

/** Free-text members of an address in the order given, with the rules a platform has for some of them. */
export function addressFields(lines: readonly Line[], rules: Partial<Record<Line, Rule[]>> = {}): Fields {
  return Object.fromEntries(lines.map((line) => [line, text(FIELD_TEXTS[line], rules[line] ?? [])]))
}

export const ALL_LINES = ['line1', 'line2', 'city', 'region', 'country', 'postalCode'] as const
