import * as z from 'zod/mini'

/** Where the companies opened last on this device are kept: ids and when, no names. */
const STORAGE_KEY = 'desk.recent-companies'
const MAX_RECENT = 5

const schema = z.array(z.object({ companyId: z.string(), openedAt: z.number() }))
export type RecentCompany = z.infer<typeof schema>[number]

/** The companies opened last, newest first. Empty when storage is blocked or holds something else. */
export function recentCompanies(): RecentCompany[] {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** Notes that a company was opened. */
export function rememberCompany(companyId: string, openedAt: number): void {
  const others = recentCompanies().filter((recent) => recent.companyId !== companyId)
  try {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([{ companyId, openedAt }, ...others].slice(0, MAX_RECENT)),
    )
  } catch {
    // Storage full or blocked: the list of companies works without it.
  }
}
