import { z } from 'zod'
import { seedCompanyId, seedConnectionId } from '../../../server/emulator/world/seed-companies.ts'
import { customersRequest } from '../../../src/lib/codat-customers-request.ts'
import { customersUrl } from '../../../src/lib/codat-urls.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../../src/lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../../src/lib/paths/customers-search.ts'
import { searchChoice } from './search-choice.ts'
import type { SearchChoice } from './search-choice.ts'

/** What the data says that both pages have to show, read from the upstream before anything is measured. */
export interface Subject {
  company: string
  /** With 5,000 customers. */
  largeCompany: string
  /** Names in the first row: of the list as it opens, of the second page, and ordered the other way round. */
  first: { opened: string; secondPage: string; descending: string; large: string }
  /** A customer on the first page with a name of its own. */
  customer: { id: string; name: string; email: string }
  search: SearchChoice
  /** A customer that has a PDF of one page or more. */
  withFiles: { id: string; file: string }
}

export const PAGE_SIZE = 25
const PDF = 'contract-2026.pdf'

const customersPage = z.object({
  results: z.array(
    z.object({ id: z.string(), customerName: z.string(), emailAddress: z.string().optional() }),
  ),
})
export type ListedCustomer = z.infer<typeof customersPage>['results'][number]
const attachmentsPage = z.object({ attachments: z.array(z.object({ name: z.string().nullish() })) })

export async function readSubject(origin: string): Promise<Subject> {
  const company = seedCompanyId('xero')
  const largeCompany = seedCompanyId('large')
  const read = async (path: string): Promise<unknown> => (await fetch(`${origin}/api${path}`)).json()
  const list = async (companyId: string, search: Partial<CustomersSearch>): Promise<ListedCustomer[]> => {
    const request = customersRequest({ ...DEFAULT_CUSTOMERS_SEARCH, pageSize: PAGE_SIZE, ...search })
    return customersPage.parse(await read(customersUrl(companyId, request))).results
  }
  const opened = await list(company, {})
  const customer = opened.find(({ emailAddress }, index) => index > 1 && (emailAddress ?? '') !== '')
  const everyone = await list(company, { pageSize: 1000 })
  const withFiles = opened[0]?.id ?? ''
  const { attachments } = attachmentsPage.parse(
    await read(
      `/companies/${company}/connections/${seedConnectionId('xero')}/data/customers/${withFiles}/attachments`,
    ),
  )
  if (customer === undefined || !attachments.some(({ name }) => name === PDF))
    throw new Error('The demo data has no customer to measure with.')
  return {
    company,
    largeCompany,
    first: {
      opened: nameOf(opened),
      secondPage: nameOf(await list(company, { page: 2 })),
      descending: nameOf(await list(company, { orderBy: '-customerName' })),
      large: nameOf(await list(largeCompany, {})),
    },
    customer: { id: customer.id, name: customer.customerName, email: customer.emailAddress ?? '' },
    search: searchChoice(everyone),
    withFiles: { id: withFiles, file: PDF },
  }
}

function nameOf(customers: readonly ListedCustomer[]): string {
  return customers[0]?.customerName ?? ''
}
