import type { Severity } from './severity.ts'

/** Every rule of the audit, most serious first. The names stand in addresses and in what a device remembers. */
export const AUDIT_RULE_IDS = [
  'platform-rejects',
  'tax-number-invalid',
  'registration-number-invalid',
  'email-invalid',
  'phone-invalid',
  'currency-unknown',
  'stray-characters',
  'tax-number-missing',
  'registration-number-missing',
  'email-missing',
  'country-missing',
  'currency-missing',
  'contact-without-details',
  'archived-twin',
  'date-impossible',
  'platform-may-change',
] as const

export type AuditRuleId = (typeof AUDIT_RULE_IDS)[number]

/** How much each rule's findings matter. */
export const severityOf: Readonly<Record<AuditRuleId, Severity>> = {
  'platform-rejects': 'blocks',
  'tax-number-invalid': 'likely-wrong',
  'registration-number-invalid': 'likely-wrong',
  'email-invalid': 'likely-wrong',
  'phone-invalid': 'likely-wrong',
  'currency-unknown': 'likely-wrong',
  'stray-characters': 'likely-wrong',
  'tax-number-missing': 'worth-a-look',
  'registration-number-missing': 'worth-a-look',
  'email-missing': 'worth-a-look',
  'country-missing': 'worth-a-look',
  'currency-missing': 'worth-a-look',
  'contact-without-details': 'worth-a-look',
  'archived-twin': 'worth-a-look',
  'date-impossible': 'worth-a-look',
  'platform-may-change': 'worth-a-look',
}
