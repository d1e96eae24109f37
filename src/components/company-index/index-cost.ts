import type { Quota } from '../../api/app-status.ts'

/** As many customers as Codat gives at once. */
export const INDEX_PAGE_SIZE = 5000

/** What reading all customers takes. */
export interface IndexCost {
  /** Deleted ones too; undefined when Codat doesn't say. */
  customers: number | undefined
  /** Undefined for the same reason. */
  requests: number | undefined
  /** Of the day's requests, 1 for all of them; undefined when the allowance isn't known. */
  shareOfQuota: number | undefined
  /** More requests than are left today. */
  isTooMany: boolean
}

export function indexCost(customers: number | undefined, quota: Quota | undefined): IndexCost {
  const requests = customers === undefined ? undefined : Math.max(1, Math.ceil(customers / INDEX_PAGE_SIZE))
  return {
    customers,
    requests,
    shareOfQuota: requests === undefined || quota === undefined ? undefined : requests / quota.limit,
    isTooMany: requests !== undefined && quota !== undefined && requests > quota.remaining,
  }
}
