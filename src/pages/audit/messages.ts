import { customerCount } from '../../api/customer-count.ts'
import { formatNumber } from '../../lib/format/numbers.ts'

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

const findingCount = (count: number) => counted(count, 'finding', 'findings')

/** Every sentence of the audit page. */
export const auditMessages = {
  title: 'Audit',
  why: 'The audit checks every customer for missing details, values that can’t be right, and what the accounting platform would reject. Codat can’t search for these.',
  auditing: 'Checking customers…',
  failed: 'Couldn’t check the customers.',
  tryAgain: 'Try again',

  score: (share: string, audited: number) => `${share} of ${customerCount(audited)} have no findings`,
  howScored: (platform: string, hasModel: boolean) =>
    `The score is the share of customers without any finding. Deleted customers and rules you ignore don’t count. Archived customers are checked only for ${hasModel ? `their dates and for what ${platform} would reject` : 'their dates'}.`,
  severityCount: (customers: number, share: string) =>
    customers === 0 ? 'No customers' : `${customerCount(customers)} (${share})`,
  unreadable: (count: number) =>
    `${customerCount(count)} came in a format we can’t read and ${count === 1 ? 'isn’t' : 'aren’t'} checked.`,
  notChecked: 'Not checked',
  noModel: (platform: string) =>
    `We don’t know which fields ${platform} accepts for this connection, so we can’t check what it would reject. Missing fields are named only where another customer has them.`,

  rules: 'Rules with findings',
  rule: 'Rule',
  whyItMatters: 'Why it matters',
  customers: 'Customers',
  findings: 'Findings',
  noFindings: 'No findings',
  noFindingsText: (audited: number) => `${customerCount(audited)} checked.`,
  noCustomers: 'No customers',
  noCustomersText: 'There is nothing to check.',
  allIgnored: 'All findings are of rules you ignore.',
  ignoredRules: 'Ignored on this device',
  ignoredRule: (title: string, findings: number) => `${title}: ${findingCount(findings)}`,
  restore: 'Stop ignoring',
  restoreRule: (title: string) => `Stop ignoring “${title}”`,
  ignore: 'Ignore this rule',
  ignoreHint: 'Leaves it out of the score and the exports, for this company on this device.',
  isIgnored: 'You ignore this rule for this company on this device.',
  nowIgnored: (title: string) => `Rule ignored: ${title}`,
  nowCounted: (title: string) => `Rule no longer ignored: ${title}`,

  allRules: 'All rules',
  unknownRule: 'This rule doesn’t exist.',
  ruleCount: (findings: number, customers: number) =>
    `${findingCount(findings)} in ${customerCount(customers)}`,
  noneLeft: 'No findings of this rule',
  noneLeftText: 'Refresh reads what a sync has brought since.',
  noneOnPage: 'This page doesn’t exist.',
  firstPage: 'First page',
  customer: 'Customer',
  field: 'Field',
  value: 'Value',
  problem: 'Problem',
  action: 'Action',
  empty: 'Empty',
  edit: 'Edit',
  editField: (label: string, name: string) => `Edit ${label} of ${name}`,
  changeSent: 'Change sent',
  unnamed: (id: string) => `Customer ${id}`,
  fixNext: 'Fix next',
  fixHint: 'Opens the edit form of one customer after the other.',
  nothingToFix: 'You can’t fix these in the edit form.',
  allSent: 'You’ve sent a change for each of these. They go from the list after the next sync and refresh.',

  exportAs: { xlsx: 'Export to Excel', csv: 'Export to CSV' },
  exporting: 'Exporting…',
  exported: (findings: number, name: string) => `${findingCount(findings)} saved as ${name}`,
  exportFailed: 'Couldn’t export the findings. Try again.',
  nothingToExport: 'There are no findings to export.',
  report: 'report as Markdown',
  fileName: (company: string, day: string, format: string) => `Audit of ${company} ${day}.${format}`,
} as const

/** The report for a ticket or a document. */
export const reportMessages = {
  heading: (company: string) => `Audit of ${company}`,
  read: (platform: string, when: string) => `${platform}, customers read ${when}.`,
  columns: ['Rule', 'Customers', 'Findings'],
  ignored: (titles: string) => `Ignored rules: ${titles}.`,
} as const
