import { compactAuditSearch } from './audit-search.ts'
import type { AuditSearch } from './audit-search.ts'
import { linkTo } from './links.ts'

/** What is wrong with a company's customers; with a rule, its findings. */
export const toAudit = (companyId: string, search: Partial<AuditSearch> = {}) =>
  linkTo('audit', { companyId }, compactAuditSearch(search))
