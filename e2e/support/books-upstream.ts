import type { Server, ServerResponse } from 'node:http'
import { close, listen, originOf } from './live-desk.ts'

/** A read of customers as the upstream saw it. */
export interface SeenRead {
  /** Path and query. */
  target: string
  outcome: 'open' | 'responded' | 'let go'
}

/** What becomes of a read of customers: a response, later or never. */
type Treatment = (read: SeenRead, respond: () => void, response: ServerResponse) => void

export interface BooksUpstream {
  origin: string
  reads: SeenRead[]
  /** Without a treatment every read gets its response at once. */
  treat: (how?: Treatment) => void
  stop: () => Promise<void>
}

export const COMPANY_IDS = [
  '00000001-0000-4000-8000-000000000000',
  '00000002-0000-4000-8000-000000000000',
  '00000003-0000-4000-8000-000000000000',
] as const

/** What a list shows, so that each row says which request it belongs to. */
export const rowNames = (companyId: string, page: number, search: string): string[] =>
  [1, 2, 3].map((row) => `${companyId.slice(0, 8)} page ${page} search ${search || 'none'} row ${row}`)

export const recordName = (companyId: string, customerId: string): string =>
  `${companyId.slice(0, 8)} customer ${customerId}`

const respondAtOnce: Treatment = (_, respond) => respond()

/** An upstream with three companies, whose responses about customers the test delays, withholds or replaces. */
export async function startBooksUpstream(): Promise<BooksUpstream> {
  const reads: SeenRead[] = []
  let treatment = respondAtOnce
  const server: Server = await listen((request, response) => {
    const url = new URL(request.url ?? '', 'http://upstream.test')
    const [, companyId = '', section = '', , customerId] = url.pathname.split('/').slice(1)
    const send = (body: unknown) =>
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
    if (section === 'dataStatus') {
      send({ customers: { dataType: 'customers', currentStatus: 'Complete' } })
      return
    }
    if (section !== 'data') {
      send({
        id: companyId,
        name: `Company ${companyId.slice(0, 8)}`,
        redirect: '',
        dataConnections: [],
      })
      return
    }
    const read: SeenRead = {
      target: request.url ?? '',
      outcome: 'open',
    }
    reads.push(read)
    response.once('close', () => {
      read.outcome = response.writableFinished ? 'responded' : 'let go'
    })
    treatment(
      read,
      () => {
        if (response.destroyed) return
        if (customerId !== undefined) {
          send({ id: customerId, customerName: recordName(companyId, customerId), status: 'Active' })
          return
        }
        const search = /customerName~(\w+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? ''
        const page = Number(url.searchParams.get('page'))
        const results = rowNames(companyId, page, search).map((customerName, row) => ({
          id: `${page}-${row}${search}`,
          customerName,
          status: 'Active',
        }))
        send({ results, pageNumber: page, pageSize: 100, totalResults: 100_000 })
      },
      response,
    )
  })
  return {
    origin: originOf(server),
    reads,
    treat: (how = respondAtOnce) => {
      treatment = how
    },
    stop: () => close(server),
  }
}
