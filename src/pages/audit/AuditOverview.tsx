import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { toAudit } from '../../lib/paths/audit-link.ts'
import { severityOf } from '../../model/audit/audit-rules.ts'
import { ruleTexts, severityTexts } from '../../model/audit/messages.ts'
import { SEVERITIES } from '../../model/audit/severity.ts'
import { AuditActions } from './AuditActions.tsx'
import { RULE_COLUMNS, ruleRow } from './audit-rows.ts'
import { AuditScore } from './AuditScore.tsx'
import { auditMessages } from './messages.ts'
import type { ShownAudit } from './shown-audit.ts'
import styles from './audit.module.css'

interface AuditOverviewProps extends ShownAudit {
  /** Customers that can't be read, and so aren't audited. */
  unreadable: number
  isUnknownRule: boolean
  connection: string | undefined
}

/** The score, and every rule with findings by how much it matters. */
export function AuditOverview(props: AuditOverviewProps) {
  const { index, company, answer, rules, unreadable, isUnknownRule, connection } = props
  const { companyId } = index
  const { platformName } = company
  const navigate = useNavigate()
  const counted = answer.rules.filter(({ rule }) => !rules.ignored.includes(rule))
  const groups = SEVERITIES.map((severity) => ({
    title: `${severityTexts[severity].title}. ${severityTexts[severity].meaning}`,
    rows: counted
      .filter(({ rule }) => severityOf[rule] === severity)
      .map((count) => ruleRow(count, platformName)),
  }))
  return (
    <>
      {isUnknownRule && <Notice tone="warning">{auditMessages.unknownRule}</Notice>}
      {!company.hasModel && <Notice>{auditMessages.noModel(platformName)}</Notice>}
      {unreadable > 0 && <Notice tone="warning">{auditMessages.unreadable(unreadable)}</Notice>}
      <div className={styles['summary']}>
        <AuditScore answer={answer} platformName={platformName} hasModel={company.hasModel} />
        <AuditActions {...props} findings={counted.reduce((sum, { findings }) => sum + findings, 0)} />
      </div>
      <Table
        label={auditMessages.rules}
        columns={RULE_COLUMNS}
        groups={groups}
        empty={
          <EmptyState title={auditMessages.noFindings}>
            {rules.ignored.length > 0 && answer.rules.length > 0
              ? auditMessages.allIgnored
              : auditMessages.noFindingsText(answer.audited)}
          </EmptyState>
        }
        renderLink={(row, link) => <Link {...toAudit(companyId, { rule: row.key, connection })} {...link} />}
        onOpen={(row) => navigate(toAudit(companyId, { rule: row.key, connection }))}
      />
      <IgnoredRules {...props} />
    </>
  )
}

/** What is left out of the score, and the way to have it back. */
function IgnoredRules({ company, answer, rules }: ShownAudit) {
  if (rules.ignored.length === 0) return null
  return (
    <section className={styles['ignored']}>
      <h2>{auditMessages.ignoredRules}</h2>
      <ul>
        {rules.ignored.map((rule) => {
          const title = ruleTexts[rule].title(company.platformName)
          const findings = answer.rules.find((one) => one.rule === rule)?.findings ?? 0
          return (
            <li key={rule}>
              {auditMessages.ignoredRule(title, findings)}{' '}
              <Button
                look="quiet"
                aria-label={auditMessages.restoreRule(title)}
                onClick={() => rules.ignore(rule, false)}
              >
                {auditMessages.restore}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
