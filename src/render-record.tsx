import { createMemoryHistory } from '@tanstack/history'
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { companyQueries, companySchema } from './api/companies.ts'
import type { Company } from './api/companies.ts'
import { chooseConnection } from './api/connection-choice.ts'
import { customerQueries } from './api/customer-queries.ts'
import { recordSchema } from './api/customers.ts'
import type { CustomerRecord } from './api/customers.ts'
import { createQueryClient } from './api/query-client.ts'
import { PlaceContext, RouterContext } from './components/router/router-context.ts'
import { createRouter } from './components/router/router.ts'
import type { Frames } from './components/router/router.ts'
import { CompanyText } from './components/shell/CompanyText.tsx'
import { instantOptions } from './lib/format/dates.ts'
import { isTooDeep } from './lib/json.ts'
import { readAddress } from './lib/paths/read-address.ts'
import type { Place } from './lib/paths/read-address.ts'
import { ROUTE_PATHS } from './lib/paths/route-paths.ts'
import { renderFor } from './lib/rendered-for.ts'
import CustomerPage from './pages/customer/CustomerPage.tsx'
import { draftKey } from './writes/drafts/draft-format.ts'

type RecordPlace = Extract<Place, { name: 'customer' }>

/** The responses that a record's page is made of. */
interface RecordBodies {
  company: unknown
  record: unknown
}

type Reader = Parameters<typeof renderFor>[0]

/** A hundred contacts have as many. More take too long to be worth the server's time, even where each is short. */
const MOST_VALUES = 2_500

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((count, member) => count + countValues(member), 1)
}

/** Links know where they lead by themselves; no page is opened here. */
const NO_FRAMES = Object.fromEntries([...Object.keys(ROUTE_PATHS), 'notFound'].map((name) => [name, []]))

/** The record, unless there is more to say about it than what it holds. */
function recordOf({ problems, params }: RecordPlace, body: unknown): CustomerRecord | undefined {
  const record = recordSchema.safeParse(body).data
  if (problems.length > 0 || record?.readable !== true || isTooDeep(record.customer)) return undefined
  if (countValues(record.customer) > MOST_VALUES) return undefined
  return record.customer.id === params.customerId ? record : undefined
}

/** The company, if it says what it is connected to. */
function companyOf(body: unknown): Company | undefined {
  const company = companySchema.safeParse(body).data
  return company?.dataConnections == null ? undefined : company
}

/**
 * A customer's page in HTML, and its company in the bar, which the server sends with the document: the application's own, as they
 * are before anything else was read. Empty where there is no record, or more to say than a record.
 */
export function renderRecord(place: Place, bodies: RecordBodies, reader: Reader): string {
  if (place.name !== 'customer') return ''
  const record = recordOf(place, bodies.record)
  const company = companyOf(bodies.company)
  if (record === undefined || company === undefined) return ''
  const { companyId, customerId } = place.params
  const connectionId = chooseConnection(company.dataConnections ?? [], place.search.connection)?.id ?? ''
  const client = createQueryClient()
  client.setQueryData(customerQueries.detail(companyId, customerId).queryKey, record)
  client.setQueryData(companyQueries.detail(companyId).queryKey, company)
  const page = renderFor(reader, () =>
    renderToString(
      <template
        data-key={draftKey({ companyId, connectionId, customerId })}
        data-company={companyId}
        data-customer={customerId}
        data-locale={reader.locale}
        data-instants={JSON.stringify(instantOptions(reader.locale))}
      >
        <QueryClientProvider client={client}>
          <RouterContext value={routerAt(place)}>
            <PlaceContext value={place}>
              <CompanyText companyId={companyId} />
              <CustomerPage />
            </PlaceContext>
          </RouterContext>
        </QueryClientProvider>
      </template>,
    ),
  )
  client.clear()
  // HTML can't say these; and a browser would read a carriage return of a text as a line feed.
  if (page.includes('\0') || /\p{Cs}/u.test(page)) return ''
  return page.replaceAll(' style="', ' data-style="').replaceAll('\r', '&#13;')
}

function routerAt({ href }: RecordPlace) {
  return createRouter({
    history: createMemoryHistory({ initialEntries: [href] }),
    // Every route has a list in it: hence the cast.
    frames: NO_FRAMES as unknown as Frames,
    redirect: () => undefined,
    onOpen: () => undefined,
  })
}

/** A record that nobody asks for. */
export function renderSampleRecord(): void {
  const connection = { id: 'sample', status: 'Linked', sourceType: 'Accounting' }
  renderRecord(
    readAddress('/companies/sample/customers/sample', ''),
    {
      company: { id: 'sample', name: 'Sample', dataConnections: [connection] },
      record: {
        id: 'sample',
        customerName: 'Sample',
        defaultCurrency: 'GBP',
        phone: '1',
        emailAddress: 'sample@example.com',
        sourceModifiedDate: '2026-01-01T00:00:00Z',
        addresses: [{ line1: 'Sample', country: 'GB' }],
        contacts: [{ name: 'Sample', phone: [{ type: 'Primary', number: '1' }] }],
      },
    },
    { locale: undefined, canWrite: 'true' },
  )
}
