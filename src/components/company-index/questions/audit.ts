import type { CustomerRecord } from '../../../api/customers.ts'
import { AUDIT_RULE_IDS, severityOf } from '../../../model/audit/audit-rules.ts'
import type { AuditRuleId } from '../../../model/audit/audit-rules.ts'
import type { Finding } from '../../../model/audit/finding.ts'
import type { Severity } from '../../../model/audit/severity.ts'
import { auditOf } from './audited.ts'
import type { AuditParameters } from './audited.ts'

export interface RuleCount {
  readonly rule: AuditRuleId
  readonly findings: number
  readonly customers: number
}

export interface AuditAnswer {
  /** Customers that were looked at: all but deleted and unreadable ones. */
  readonly audited: number
  /** Those of them without a finding of a rule that counts. */
  readonly clean: number
  /** Those with at least one finding of a severity. */
  readonly bySeverity: Readonly<Record<Severity, number>>
  /** Rules with findings, most serious first, ignored ones too. */
  readonly rules: readonly RuleCount[]
  /** A part of the findings of the rule asked for, by the customers' order in the index. */
  readonly findings: readonly Finding[]
}

export interface AuditQuestion {
  parameters: AuditParameters & {
    /** The rule whose findings are wanted, if any. */
    readonly rule: AuditRuleId | undefined
    readonly offset: number
    readonly limit: number
  }
  answer: AuditAnswer
}

const customersOf = (findings: readonly Finding[]): number =>
  new Set(findings.map(({ customerId }) => customerId)).size

function byRule(findings: readonly Finding[]): ReadonlyMap<AuditRuleId, readonly Finding[]> {
  const found = new Map<AuditRuleId, Finding[]>()
  for (const finding of findings) {
    const others = found.get(finding.rule)
    if (others) others.push(finding)
    else found.set(finding.rule, [finding])
  }
  return found
}

/** How good a company's customers are, and a part of what a rule found. */
export function audit(
  records: readonly CustomerRecord[],
  { rule, offset, limit, ...parameters }: AuditQuestion['parameters'],
): AuditAnswer {
  const { audited, findings } = auditOf(records, parameters)
  const ofRule = byRule(findings)
  const ignored = new Set(parameters.ignored)
  const counted = findings.filter((finding) => !ignored.has(finding.rule))
  const ofSeverity = (severity: Severity) =>
    customersOf(counted.filter((finding) => severityOf[finding.rule] === severity))
  return {
    audited,
    clean: audited - customersOf(counted),
    bySeverity: {
      blocks: ofSeverity('blocks'),
      'likely-wrong': ofSeverity('likely-wrong'),
      'worth-a-look': ofSeverity('worth-a-look'),
    },
    rules: AUDIT_RULE_IDS.flatMap((id) => {
      const found = ofRule.get(id)
      return found === undefined ? [] : [{ rule: id, findings: found.length, customers: customersOf(found) }]
    }),
    findings: rule === undefined ? [] : (ofRule.get(rule) ?? []).slice(offset, offset + limit),
  }
}
