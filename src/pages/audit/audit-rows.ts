import type { RuleCount } from '../../components/company-index/questions/audit.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { seenText } from '../../lib/format/unseen-text.ts'
import { canBeLinked } from '../../lib/paths/links.ts'
import type { Column, RowView } from '../../lib/table/row-view.ts'
import type { Finding } from '../../model/audit/finding.ts'
import { ruleTexts } from '../../model/audit/messages.ts'
import { auditMessages } from './messages.ts'

export const RULE_COLUMNS: readonly Column[] = [
  { field: 'rule', title: auditMessages.rule, width: '32%', card: 'title' },
  { field: 'why', title: auditMessages.whyItMatters, card: 'line' },
  { field: 'customers', title: auditMessages.customers, width: '110px', isSecondary: true },
  { field: 'findings', title: auditMessages.findings, width: '110px', card: 'title-end' },
]

/** A rule with what it found; the row leads to the findings. */
export function ruleRow({ rule, findings, customers }: RuleCount, platformName: string): RowView {
  const { title, why } = ruleTexts[rule]
  const reason = why(platformName)
  return {
    key: rule,
    linkId: rule,
    cells: [
      { text: title(platformName), isAppText: true },
      { text: reason, title: reason, look: 'dim', isAppText: true },
      { text: formatNumber(customers) },
      { text: formatNumber(findings) },
    ],
  }
}

export const FINDING_COLUMNS: readonly Column[] = [
  { field: 'customer', title: auditMessages.customer, width: '26%', card: 'title' },
  { field: 'field', title: auditMessages.field, width: '18%', isSecondary: true },
  { field: 'value', title: auditMessages.value, width: '18%', isSecondary: true },
  { field: 'problem', title: auditMessages.problem, card: 'line' },
  { field: 'action', title: auditMessages.action, width: '112px', card: 'title-end' },
]

/** What to call the customer of a finding. */
export function customerOf({ customerName, customerId }: Finding): string {
  return seenText(customerName) || auditMessages.unnamed(customerId)
}

/** A finding in a customer; `isEditable` when its field can be fixed here, which its last cell then leads to. */
export function findingRow(finding: Finding, place: number, isEditable: boolean): RowView {
  const { customerId, label, value, problem } = finding
  const isLinked = canBeLinked(customerId)
  const isEmpty = value.trim() === ''
  return {
    key: String(place),
    linkId: isLinked ? customerId : undefined,
    cells: [
      { text: customerOf(finding) },
      { text: label, title: label },
      isEmpty ? { text: auditMessages.empty, look: 'dim', isAppText: true } : { text: value, title: value },
      { text: problem, title: problem },
      {
        text: '',
        linkId: isEditable && isLinked && finding.field !== null ? String(place) : undefined,
      },
    ],
  }
}
