import { BackLink } from '../../components/record/BackLink.tsx'
import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Pager } from '../../components/ui/Pager.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { AUDIT_PAGE_SIZE } from '../../lib/paths/audit-search.ts'
import type { AuditSearch } from '../../lib/paths/audit-search.ts'
import { toAudit } from '../../lib/paths/audit-link.ts'
import { toCustomer, toEditCustomer } from '../../lib/paths/links.ts'
import type { AuditRuleId } from '../../model/audit/audit-rules.ts'
import { severityOf } from '../../model/audit/audit-rules.ts'
import { ruleTexts, severityTexts } from '../../model/audit/messages.ts'
import { customerOf, FINDING_COLUMNS, findingRow } from './audit-rows.ts'
import type { ShownAudit } from './shown-audit.ts'
import { auditMessages } from './messages.ts'
import { useFixNext } from './use-fix-next.ts'
import { useSentIds } from './use-sent-ids.ts'
import styles from './audit.module.css'

interface RuleFindingsProps extends ShownAudit {
  rule: AuditRuleId
  search: AuditSearch
  isBusy: boolean
}

/** The customers in which a rule has found something, and the way to fix them one after the other. */
export function RuleFindings({ rule, search, isBusy, ...shown }: RuleFindingsProps) {
  const { index, company, answer, rules, parameters } = shown
  const { companyId } = index
  const { page, connection } = search
  const navigate = useNavigate()
  const noWriting = useNoWriting({ companyId, feature: 'Put' })
  const sentIds = useSentIds(companyId)
  const title = ruleTexts[rule].title(company.platformName)
  const { isStarting, start } = useFixNext(index, parameters, { rule, title, connection }, sentIds)
  const { findings, rules: counts } = answer
  const count = counts.find((one) => one.rule === rule)
  const total = count?.findings ?? 0
  const isIgnored = rules.ignored.includes(rule)
  const offset = (page - 1) * AUDIT_PAGE_SIZE

  function renderFix(place: string) {
    const finding = findings[Number(place)]
    if (finding === undefined || finding.field === null) return null
    if (sentIds.has(finding.customerId)) return auditMessages.changeSent
    const { customerId, field } = finding
    return (
      <Link
        {...toEditCustomer(companyId, customerId, { connection, field })}
        aria-label={auditMessages.editField(finding.label, customerOf(finding))}
      >
        {auditMessages.edit}
      </Link>
    )
  }

  function fixReason(): string | undefined {
    if (noWriting !== undefined) return noWriting
    return findings.some(({ field }) => field !== null) ? undefined : auditMessages.nothingToFix
  }

  return (
    <>
      <div className={styles['rule']}>
        <BackLink {...toAudit(companyId, { connection })}>{auditMessages.allRules}</BackLink>
        <h2>{title}</h2>
        <p>{ruleTexts[rule].why(company.platformName)}</p>
        <p className={styles['how']}>
          {severityTexts[severityOf[rule]].title} · {auditMessages.ruleCount(total, count?.customers ?? 0)}
        </p>
        {total > 0 && (
          <div className={styles['actions']}>
            <Button
              look="primary"
              title={auditMessages.fixHint}
              disabledReason={isStarting ? auditMessages.auditing : fixReason()}
              onClick={() => start(offset)}
            >
              {auditMessages.fixNext}
            </Button>
            <Button
              title={isIgnored ? undefined : auditMessages.ignoreHint}
              onClick={() => rules.ignore(rule, !isIgnored)}
            >
              {isIgnored ? auditMessages.restore : auditMessages.ignore}
            </Button>
          </div>
        )}
        {isIgnored && <Notice>{auditMessages.isIgnored}</Notice>}
      </div>
      <Table
        label={title}
        columns={FINDING_COLUMNS}
        isBusy={isBusy}
        groups={[
          {
            title: undefined,
            rows: findings.map((finding, place) => findingRow(finding, place, noWriting === undefined)),
          },
        ]}
        empty={<NoneHere {...shown} rule={rule} connection={connection} total={total} />}
        renderLink={(row, link) => <Link {...toCustomer(companyId, row.linkId ?? '')} {...link} />}
        renderCellLink={renderFix}
        onOpen={(row) => navigate(toCustomer(companyId, row.linkId ?? ''))}
      />
      {(findings.length > 0 || page > 1) && (
        <Pager
          page={page}
          pageSize={AUDIT_PAGE_SIZE}
          shown={findings.length}
          total={total}
          hasNext={offset + findings.length < total}
          isLoading={isBusy}
          onPage={(next) => navigate(toAudit(companyId, { ...search, page: next }))}
        />
      )}
    </>
  )
}

interface NoneHereProps extends Pick<ShownAudit, 'index'> {
  rule: AuditRuleId
  connection: string | undefined
  total: number
}

/** In place of the list: the rule has nothing left, or the address names a page that isn't there. */
function NoneHere({ index, rule, connection, total }: NoneHereProps) {
  if (total === 0) return <EmptyState title={auditMessages.noneLeft}>{auditMessages.noneLeftText}</EmptyState>
  return (
    <EmptyState
      title={auditMessages.noneOnPage}
      action={<Link {...toAudit(index.companyId, { rule, connection })}>{auditMessages.firstPage}</Link>}
    />
  )
}
