import type { ComponentType } from 'react'
import { loadCode } from './api/missing-code.ts'
import { CrashPage } from './components/feedback/CrashPage.tsx'
import { PageCode } from './components/router/page-code.ts'
import type { Frame, Frames } from './components/router/router.ts'
import { CrashFrame } from './components/shell/CrashFrame.tsx'
import { toCompanies, toCustomers } from './lib/paths/links.ts'
import type { LinkTarget } from './lib/paths/links.ts'
import type { Place } from './lib/paths/read-address.ts'
import { PAGES } from './page-code.ts'
import { CompanyLayout } from './pages/company/CompanyLayout.tsx'

type ImportPage = () => Promise<{ default: ComponentType }>

const page = (load: ImportPage, Crash: Frame['Crash'] = CrashPage): Frame => ({
  code: new PageCode(loadCode(load)),
  Crash,
})

// In the application's own code: it is around nearly every page.
const company: Frame = {
  code: new PageCode(() => Promise.resolve({ default: CompanyLayout }), CompanyLayout),
  Crash: CrashFrame,
}
const attachments = page(PAGES.attachments)

/** Every route and what it shows, from the outermost frame to the page. */
export const FRAMES: Frames = {
  home: [],
  companies: [page(PAGES.companies, CrashFrame)],
  company: [company],
  customers: [company, page(PAGES.customers)],
  newCustomer: [company, page(PAGES.newCustomer)],
  customer: [company, page(PAGES.customer)],
  editCustomer: [company, page(PAGES.editCustomer)],
  customerHistory: [company, page(PAGES.customerHistory)],
  attachments: [company, attachments],
  attachment: [company, attachments, page(PAGES.attachment)],
  writes: [company, page(PAGES.writes)],
  notFound: [page(PAGES.notFound, CrashFrame)],
}

/** Addresses that stand for the first page below them. */
export function redirectFrom(place: Place): LinkTarget | undefined {
  if (place.name === 'home') return toCompanies()
  if (place.name === 'company') return toCustomers(place.params.companyId)
  return undefined
}
