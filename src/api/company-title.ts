import type { Company } from './companies.ts'

/** What to call a company, also when its name is empty. */
export function companyTitle({ id, name }: Pick<Company, 'id' | 'name'>): string {
  return name?.trim() || `Company ${id}`
}
