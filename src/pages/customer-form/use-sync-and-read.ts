import { QueryObserver, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customer-queries.ts'
import { dataStatusQueries, syncState } from '../../api/data-status.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { useSyncCustomers } from '../../api/use-sync-customers.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { loadWriteEngine } from '../../writes/engine/load-write-engine.ts'

/** Resolves once no sync is running, following the status as the page's header does. Rejects when it is given up. */
function syncEnded(client: QueryClient, companyId: string, signal: AbortSignal): Promise<DataStatus> {
  const observer = new QueryObserver(client, dataStatusQueries.customers(companyId))
  return new Promise<DataStatus>((resolve, reject) => {
    const look = ({ data }: { data: DataStatus | undefined }) => {
      if (data !== undefined && syncState(data) !== 'running') resolve(data)
    }
    const stop = observer.subscribe(look)
    signal.addEventListener('abort', () => reject(new Error('No longer awaited')))
    signal.addEventListener('abort', stop)
    look(observer.getCurrentResult())
  }).finally(() => observer.destroy())
}

/** `read`: Codat's copy was read again after the sync. `not-visible`: the sync was requested, but nothing tells of it. */
export type SyncOutcome = 'read' | 'not-visible' | 'failed'

/** Has Codat sync a company's customers, waits for the end, and reads one of them again. */
export function useSyncAndRead(companyId: string, connectionId: string, customerId: string | null) {
  const client = useQueryClient()
  const { mutateAsync: sync } = useSyncCustomers(companyId, connectionId)

  async function read(status: DataStatus): Promise<void> {
    const query = customerQueries.detail(companyId, customerId ?? '')
    const found = await client.fetchQuery({ ...query, staleTime: 0 })
    const lastSync = parseUtcDate(status.lastSuccessfulSync)
    if (!found.readable) return
    const engine = await loadWriteEngine()
    await engine.recordsRead(companyId, [found.customer], lastSync.kind === 'instant' ? lastSync.ms : null)
  }

  return async (isEnough: () => boolean, signal: AbortSignal): Promise<SyncOutcome> => {
    try {
      // A sync that was running already may have begun too early; then one more is started, and no third.
      for (const isLast of [false, true]) {
        const { isNew, isInStatus } = await sync()
        if (!isInStatus) return 'not-visible'
        const status = await syncEnded(client, companyId, signal)
        if (syncState(status) === 'failed') return 'failed'
        await read(status)
        if (isNew || isLast || isEnough()) break
      }
      return 'read'
    } catch {
      return 'failed'
    }
  }
}
