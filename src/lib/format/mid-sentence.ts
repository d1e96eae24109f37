/** A label as it stands within a sentence: "Changed in Xero" → "changed in Xero", "ID" and "VAT number" as they are. */
export function midSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label
}
