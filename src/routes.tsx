import type { ComponentType } from 'react'
import { loadCode } from './api/missing-code.ts'
import { CrashPage } from './components/feedback/CrashPage.tsx'
import { PageCode } from './components/router/page-code.ts'
import type { Frame, Frames } from './components/router/router.ts'
import { CrashFrame } from './components/shell/CrashFrame.tsx'
import { toCompanies, toCustomers } from './lib/paths/links.ts'
import type { LinkTarget } from './lib/paths/links.ts'
import type { SeldomPage } from './seldom-pages.ts'
import type { Place } from './lib/paths/read-address.ts'
import { CompanyLayout } from './pages/company/CompanyLayout.tsx'

type ImportPage = () => Promise<{ default: ComponentType }>

const page = (load: ImportPage, Crash: Frame['Crash'] = CrashPage): Frame => ({
  code: new PageCode(loadCode(load)),
  Crash,
})

/** Pages that are opened now and then have one entry in the first screen's code, for all of them. */
const seldom = (name: SeldomPage, Crash?: Frame['Crash']): Frame =>
  page(async () => (await import('./seldom-pages.ts')).SELDOM_PAGES[name](), Crash)

// In the application's own code: it is around nearly every page.
const company: Frame = {
  code: new PageCode(() => Promise.resolve({ default: CompanyLayout }), CompanyLayout),
  Crash: CrashFrame,
}
const attachments = page(() => import('./pages/attachments/AttachmentsPage.tsx'))

/** Every route and what it shows, from the outermost frame to the page. */
export const FRAMES: Frames = {
  home: [],
  companies: [page(() => import('./pages/companies/CompaniesPage.tsx'), CrashFrame)],
  find: [seldom('find', CrashFrame)],
  company: [company],
  customers: [company, page(() => import('./pages/customers/CustomersPage.tsx'))],
  newCustomer: [company, page(() => import('./pages/customer-form/NewCustomerPage.tsx'))],
  customer: [company, page(() => import('./pages/customer/CustomerPage.tsx'))],
  editCustomer: [company, page(() => import('./pages/customer-form/EditCustomerPage.tsx'))],
  customerHistory: [company, page(() => import('./pages/customer-history/CustomerHistoryPage.tsx'))],
  attachments: [company, attachments],
  attachment: [company, attachments, page(() => import('./pages/attachments/AttachmentPage.tsx'))],
  writes: [company, page(() => import('./pages/writes/WritesPage.tsx'))],
  audit: [company, seldom('audit')],
  lookup: [company, seldom('lookup')],
  duplicates: [company, seldom('duplicates')],
  run: [company, seldom('run')],
  import: [company, seldom('import')],
  bulkEdit: [company, seldom('bulkEdit')],
  notFound: [seldom('notFound', CrashFrame)],
}

/** Addresses that stand for the first page below them. */
export function redirectFrom(place: Place): LinkTarget | undefined {
  if (place.name === 'home') return toCompanies()
  if (place.name === 'company') return toCustomers(place.params.companyId)
  return undefined
}
