import * as z from 'zod/mini'
import { deviceStorage, storedJson } from './stored-value.ts'

const MAX_RECENT = 5

const schema = z.array(z.object({ companyId: z.string(), openedAt: z.number() }))
export type RecentCompany = z.infer<typeof schema>[number]

/** The companies opened last on this device: IDs and when, no names. */
const stored = storedJson(deviceStorage, 'desk.recent-companies', schema)

/** The companies opened last, newest first. */
export function recentCompanies(): RecentCompany[] {
  return stored.read() ?? []
}

/** Remembers that a company was opened. */
export function rememberCompany(companyId: string, openedAt: number): void {
  const others = recentCompanies().filter((recent) => recent.companyId !== companyId)
  stored.write([{ companyId, openedAt }, ...others].slice(0, MAX_RECENT))
}
