import type { AuditAnswer } from '../../components/company-index/questions/audit.ts'
import type { AuditParameters } from '../../components/company-index/questions/audited.ts'
import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import type { AuditedCompanyHandle } from './use-audited-company.ts'
import type { IgnoredRules } from './use-ignored-rules.ts'

/** What all views of an audit go by. */
export interface ShownAudit {
  index: CompanyIndexHandle
  company: AuditedCompanyHandle
  parameters: AuditParameters
  answer: AuditAnswer
  rules: IgnoredRules
}
