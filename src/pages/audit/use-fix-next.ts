import { useState } from 'react'
import type { AuditParameters } from '../../components/company-index/questions/audited.ts'
import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import { useNavigate } from '../../components/router/router-context.ts'
import { announce } from '../../components/ui/announce.ts'
import { toEditCustomer } from '../../lib/paths/links.ts'
import { startFixQueue } from '../../lib/storage/fix-queue.ts'
import type { AuditRuleId } from '../../model/audit/audit-rules.ts'
import { fixItems } from './fix-items.ts'
import { auditMessages } from './messages.ts'

/** More than anybody fixes in one go, and little enough for a tab's storage. The rest is found the next time. */
const MOST_FINDINGS = 500

/** Opens the first customer with a finding that wasn't dealt with, with the others waiting behind it. */
export function useFixNext(
  { companyId, ask }: CompanyIndexHandle,
  parameters: AuditParameters,
  { rule, title, connection }: { rule: AuditRuleId; title: string; connection: string | undefined },
  sentIds: ReadonlySet<string>,
) {
  const navigate = useNavigate()
  const [isStarting, setStarting] = useState(false)

  async function start(offset: number): Promise<void> {
    setStarting(true)
    try {
      const { findings } = await ask('audit', { ...parameters, rule, offset, limit: MOST_FINDINGS })
      const items = fixItems(findings, sentIds)
      const [first] = items
      if (first === undefined) {
        announce(
          findings.some(({ field }) => field !== null) ? auditMessages.allSent : auditMessages.nothingToFix,
        )
        return
      }
      startFixQueue({ companyId, rule, title, items })
      navigate(toEditCustomer(companyId, first.customerId, { connection, field: first.field, rule }))
    } catch {
      announce(auditMessages.failed)
    } finally {
      setStarting(false)
    }
  }

  return { isStarting, start: (offset: number) => void start(offset) }
}
