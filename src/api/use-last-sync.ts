import { parseCodatDate } from '../lib/codat-date.ts'
import { useCustomersDataStatus } from './use-data-status.ts'

/** When customers were last synced, in ms since 1970; null where that isn't known, as for a time without a zone. */
export function lastSyncMs(lastSuccessfulSync: string | null | undefined): number | null {
  const date = parseCodatDate(lastSuccessfulSync)
  return date.kind === 'instant' ? date.ms : null
}

/** When a company's customers were last synced, as far as it is known. */
export function useLastSync(companyId: string): number | null {
  return lastSyncMs(useCustomersDataStatus(companyId).data?.lastSuccessfulSync)
}
