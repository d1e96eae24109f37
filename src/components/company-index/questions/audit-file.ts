import type { CustomerRecord } from '../../../api/customers.ts'
import { writeCsv } from '../../../lib/files/write-csv.ts'
import { writeXlsx } from '../../../lib/files/write-xlsx.ts'
import { severityOf } from '../../../model/audit/audit-rules.ts'
import type { Finding } from '../../../model/audit/finding.ts'
import { ruleTexts, severityTexts } from '../../../model/audit/messages.ts'
import { auditOf } from './audited.ts'
import type { AuditParameters } from './audited.ts'

export interface AuditFileQuestion {
  parameters: AuditParameters & { readonly format: 'csv' | 'xlsx' }
  /** The findings as a table, those of ignored rules left out. */
  answer: Blob
}

const HEAD = ['Severity', 'Rule', 'Customer ID', 'Customer', 'Field', 'Value', 'Problem']

/** Excel takes little more in a cell, and a finding is recognised by less. */
const MOST_CHARACTERS = 32_000

const clipped = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text

function rowOf(finding: Finding, platform: string): string[] {
  const { rule, customerId, customerName, label, value, problem } = finding
  return [
    severityTexts[severityOf[rule]].title,
    ruleTexts[rule].title(platform),
    customerId,
    customerName,
    label,
    value,
    problem,
  ]
}

/** Writes the file where the findings are: they may be too many to be copied to the page. */
export function writeAuditFile(
  records: readonly CustomerRecord[],
  { format, ...parameters }: AuditFileQuestion['parameters'],
): Blob {
  const ignored = new Set(parameters.ignored)
  const findings = auditOf(records, parameters).findings.filter(({ rule }) => !ignored.has(rule))
  const platform = parameters.platform.platformName ?? 'The accounting platform'
  // Lazily: a table of all cells would take as much memory again.
  const rows = (function* () {
    for (const finding of findings)
      yield rowOf(finding, platform).map((text) => (format === 'csv' ? text : clipped(text)))
  })()
  const table = { head: HEAD, rowCount: findings.length, rows }
  return format === 'csv' ? writeCsv(table, () => undefined) : writeXlsx(table, () => undefined)
}
