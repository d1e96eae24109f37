import type { QueryClient } from '@tanstack/react-query'
import { dataStatusQueries } from '../../api/data-status.ts'
import { ApiError } from '../../api/errors.ts'
import { requestBytes } from '../../api/request-bytes.ts'
import { customersUrl } from '../../lib/codat-urls.ts'
import type { PageWanted } from './worker-messages.ts'

/** An upstream that always says there is more must not be read for ever. */
const MAX_PAGES = 1000

export interface IndexRequests {
  /** A page as it came. `onRequest` hears of each request, also of one that is tried again. */
  page: (wanted: PageWanted, signal: AbortSignal, onRequest: () => void) => Promise<ArrayBuffer>
  /** Changes when a sync has changed the customers; undefined when it isn't known. */
  version: () => string | undefined
}

/** The requests for a company's index. The page sends them, because it keeps session, quota and errors for all of the app. */
export function indexRequests(client: QueryClient, companyId: string): IndexRequests {
  return {
    page({ orderBy, page, pageSize, since }, signal, onRequest) {
      if (page > MAX_PAGES)
        throw new ApiError({ kind: 'malformed', request: 'GET customers', at: Date.now() })
      const query = since === undefined ? undefined : `modifiedDate>${since}`
      const url = customersUrl(companyId, { page, pageSize, query, orderBy })
      // Through the client, so that it is tried again like every read; nothing of it is kept.
      return client.fetchQuery({
        queryKey: ['companies', companyId, 'index', 'page', url],
        queryFn: () => {
          signal.throwIfAborted()
          onRequest()
          return requestBytes(url, signal)
        },
        gcTime: 0,
        staleTime: 0,
      })
    },
    // What the bar knows: it follows a sync that runs, so that none has to be asked about here.
    version: () =>
      client.getQueryData(dataStatusQueries.customers(companyId).queryKey)?.lastSuccessfulSync ?? undefined,
  }
}
