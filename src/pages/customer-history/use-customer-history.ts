import { useQuery } from '@tanstack/react-query'
import { pushQueries } from '../../api/push-operations.ts'
import { useWrites } from '../../writes/hooks/use-writes.ts'
import { writtenRecordId } from '../../api/push-operation.ts'
import { writeRows } from '../../writes/rules/write-rows.ts'

/** Codat cannot list the changes to one record, so the company's latest are searched, in one request. */
const SEARCHED = 500

/** The changes to one record: those the company's latest operations name, and those of this device. */
export function useCustomerHistory(companyId: string, customerId: string) {
  const entries = useWrites(companyId).filter((entry) => entry.customerId === customerId)
  const history = useQuery(pushQueries.list(companyId, { page: 1, pageSize: SEARCHED }))
  const keys = new Set(entries.map(({ pushOperationKey }) => pushOperationKey))
  const results = history.data?.results ?? []
  const ofRecord = results.flatMap((row) => {
    const isOfRecord =
      row.readable &&
      (writtenRecordId(row.operation) === customerId || keys.has(row.operation.pushOperationKey))
    return isOfRecord ? [row.operation] : []
  })
  const total = history.data?.totalResults ?? results.length
  return {
    history,
    // Whatever this device sent belongs here, however long ago.
    rows: writeRows(ofRecord, entries, { readAtMs: 0 }),
    searched: results.length,
    /** Older changes were not searched. */
    isPartial: total > results.length,
  }
}
