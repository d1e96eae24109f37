import type { AuditAnswer, RuleCount } from '../../components/company-index/questions/audit.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { severityOf } from '../../model/audit/audit-rules.ts'
import type { AuditRuleId } from '../../model/audit/audit-rules.ts'
import { ruleTexts, severityTexts } from '../../model/audit/messages.ts'
import { SEVERITIES } from '../../model/audit/severity.ts'
import { auditMessages, reportMessages } from './messages.ts'
import { shareText } from './share-text.ts'

interface Report {
  readonly company: string
  readonly platformName: string
  /** When the customers were read, as people read it. */
  readonly read: string
  readonly hasModel: boolean
  readonly answer: AuditAnswer
  readonly ignored: readonly AuditRuleId[]
}

/** Names come from outside: in Markdown they must be nothing but text. */
const escaped = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&:-]/g, String.raw`\$&`)

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const countRow = ({ rule, customers, findings }: RuleCount, platformName: string) =>
  row([escaped(ruleTexts[rule].title(platformName)), formatNumber(customers), formatNumber(findings)])

/** The whole audit but its single findings, for a ticket or a document. */
export function reportMarkdown({ company, platformName, hasModel, read, answer, ignored }: Report): string {
  const { audited, clean, bySeverity, rules } = answer
  const counted = rules.filter(({ rule }) => !ignored.includes(rule))
  const tables = SEVERITIES.flatMap((severity) => {
    const ofSeverity = counted.filter(({ rule }) => severityOf[rule] === severity)
    if (ofSeverity.length === 0) return []
    const customers = auditMessages.severityCount(
      bySeverity[severity],
      shareText(bySeverity[severity], audited),
    )
    const lines = ofSeverity.map((one) => countRow(one, platformName))
    return [
      '',
      `## ${severityTexts[severity].title}: ${customers}`,
      '',
      row(reportMessages.columns),
      row(['---', '---:', '---:']),
    ].concat(lines)
  })
  const left = ignored.map((rule) => ruleTexts[rule].title(platformName)).join(', ')
  return [
    `# ${escaped(reportMessages.heading(company))}`,
    '',
    escaped(reportMessages.read(platformName, read)),
    '',
    `**${auditMessages.score(shareText(clean, audited), audited)}.** ${auditMessages.howScored(escaped(platformName), hasModel)}`,
    ...tables,
    ...(left === '' ? [] : ['', escaped(reportMessages.ignored(left))]),
    '',
  ].join('\n')
}
