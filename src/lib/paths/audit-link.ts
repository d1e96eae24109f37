import type { AuditSearch } from './audit-search.ts'
import { linkTo } from './links.ts'

/** What is wrong with a company's customers; with a rule, its findings. The first page needn't be said. */
export const toAudit = (companyId: string, { page, ...search }: Partial<AuditSearch> = {}) =>
  linkTo('audit', { companyId }, { ...search, page: page === 1 ? undefined : page })
