import * as z from 'zod/mini'
import { deviceStorage, storedJson } from './stored-value.ts'

/** A list that can still be taken in at a glance. */
const MAX_PINNED = 20

/** The companies pinned on this device, in the order they were: IDs, no names. */
const stored = storedJson(deviceStorage, 'desk.pinned-companies', z.array(z.string()))

export function pinnedCompanies(): string[] {
  return stored.read() ?? []
}

/** Pins a company or takes its pin away; the last ones stay when there are too many. */
export function pinCompany(companyId: string, isPinned: boolean): string[] {
  const others = pinnedCompanies().filter((id) => id !== companyId)
  const pinned = isPinned ? [...others, companyId].slice(-MAX_PINNED) : others
  stored.write(pinned)
  return pinned
}
