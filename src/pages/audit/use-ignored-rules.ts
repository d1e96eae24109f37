import { useSyncExternalStore } from 'react'
import { announce } from '../../components/ui/announce.ts'
import {
  ignoreAuditRule,
  ignoredAuditRules,
  subscribeToIgnoredAuditRules,
} from '../../lib/storage/ignored-audit-rules.ts'
import { AUDIT_RULE_IDS } from '../../model/audit/audit-rules.ts'
import type { AuditRuleId } from '../../model/audit/audit-rules.ts'
import { ruleTexts } from '../../model/audit/messages.ts'
import { auditMessages } from './messages.ts'

/** The rules ignored for a company on this device, and the way to change that. */
export function useIgnoredRules(companyId: string, platformName: string) {
  const stored = useSyncExternalStore(subscribeToIgnoredAuditRules, () => ignoredAuditRules(companyId))
  return {
    // What another version has stored under a name of its own isn't counted here.
    ignored: AUDIT_RULE_IDS.filter((rule) => stored.includes(rule)),
    ignore(rule: AuditRuleId, isIgnored: boolean) {
      ignoreAuditRule(companyId, rule, isIgnored)
      const title = ruleTexts[rule].title(platformName)
      announce((isIgnored ? auditMessages.nowIgnored : auditMessages.nowCounted)(title))
    },
  }
}

export type IgnoredRules = ReturnType<typeof useIgnoredRules>
