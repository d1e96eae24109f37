import type { CompanyTag } from '../lib/paths/company-tags.ts'
import type { Company } from './companies.ts'

/** A company's tags that can be shown. */
export function tagsOfCompany({ tags }: Pick<Company, 'tags'>): CompanyTag[] {
  return Object.entries(tags ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  )
}
