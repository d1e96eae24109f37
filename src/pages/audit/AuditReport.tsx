import type { IndexReady } from '../../components/company-index/index-state.ts'
import { useIndexAnswer } from '../../components/company-index/use-index-answer.ts'
import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import type { AuditParameters } from '../../components/company-index/questions/audited.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { AUDIT_PAGE_SIZE } from '../../lib/paths/audit-search.ts'
import type { AuditSearch } from '../../lib/paths/audit-search.ts'
import { AUDIT_RULE_IDS } from '../../model/audit/audit-rules.ts'
import { AuditOverview } from './AuditOverview.tsx'
import { auditMessages } from './messages.ts'
import { RuleFindings } from './RuleFindings.tsx'
import type { AuditedCompanyHandle } from './use-audited-company.ts'
import { useIgnoredRules } from './use-ignored-rules.ts'

interface AuditReportProps {
  index: CompanyIndexHandle
  ready: IndexReady
  company: AuditedCompanyHandle
  platform: Omit<AuditParameters, 'now' | 'ignored'>
  search: AuditSearch
}

/** Asks the index for the audit and shows all rules, or the findings of the one the address names. */
export function AuditReport({ index, ready, company, platform, search }: AuditReportProps) {
  const { companyId } = index
  const { platformName } = company
  const rules = useIgnoredRules(companyId, platformName)
  const rule = AUDIT_RULE_IDS.find((id) => id === search.rule)
  const parameters: AuditParameters = { ...platform, now: ready.builtAt, ignored: rules.ignored }
  const page = rule === undefined ? 1 : search.page
  const found = useIndexAnswer(index, 'audit', {
    ...parameters,
    rule,
    offset: (page - 1) * AUDIT_PAGE_SIZE,
    limit: rule === undefined ? 0 : AUDIT_PAGE_SIZE,
  })
  if (found.isError) {
    return (
      <Notice tone="error">
        {auditMessages.failed} <Button onClick={() => void found.refetch()}>{auditMessages.tryAgain}</Button>
      </Notice>
    )
  }
  if (found.data === undefined) return <p role="status">{auditMessages.auditing}</p>
  if (ready.count === 0)
    return <EmptyState title={auditMessages.noCustomers}>{auditMessages.noCustomersText}</EmptyState>
  const shown = { index, company, parameters, answer: found.data, rules }
  return rule === undefined ? (
    <AuditOverview
      {...shown}
      unreadable={ready.unreadable}
      isUnknownRule={search.rule !== undefined}
      connection={search.connection}
    />
  ) : (
    <RuleFindings {...shown} key={rule} rule={rule} search={search} isBusy={found.isPlaceholderData} />
  )
}
