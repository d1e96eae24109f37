import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { RouteComponent } from '@tanstack/react-router'
import { loadCode } from './api/missing-code.ts'
import { CrashPage } from './components/feedback/CrashPage.tsx'
import { CrashFrame } from './components/shell/CrashFrame.tsx'
import type { CompaniesSearch } from './lib/paths/companies-search.ts'
import type { FormSearch } from './lib/paths/form-search.ts'
import type { WritesSearch } from './lib/paths/writes-search.ts'
import type { CustomersSearch } from './lib/paths/customers-search.ts'
import type { AttachmentsSearch } from './lib/paths/attachments-search.ts'
import { CompanyLayout } from './pages/company/CompanyLayout.tsx'

/**
 * Parameters as the address has them; pages parse them, so that they can say which ones could not be used.
 */
type RawSearch<T> = { [Name in keyof T]?: unknown }

const asCompaniesSearch = (search: Record<string, unknown>): RawSearch<CompaniesSearch> => search
const asAttachmentsSearch = (
  search: Record<string, unknown>,
): RawSearch<CustomersSearch & AttachmentsSearch & { listPage: number }> => search
const asFormSearch = (search: Record<string, unknown>): RawSearch<CustomersSearch & FormSearch> => search
const asWritesSearch = (search: Record<string, unknown>): RawSearch<WritesSearch> => search
const asCustomersSearch = (search: Record<string, unknown>): RawSearch<CustomersSearch> => search

const page = (load: () => Promise<{ default: RouteComponent }>) => lazyRouteComponent(loadCode(load))

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: page(() => import('./pages/not-found/NotFoundPage.tsx')),
  errorComponent: CrashFrame,
})

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/companies', search: {}, replace: true })
  },
})

const companiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/companies',
  validateSearch: asCompaniesSearch,
  component: page(() => import('./pages/companies/CompaniesPage.tsx')),
  errorComponent: CrashFrame,
})

const companyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/companies/$companyId',
  component: CompanyLayout,
  errorComponent: CrashFrame,
})

const companyIndexRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/companies/$companyId/customers', params, search: {}, replace: true })
  },
})

const customersRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers',
  validateSearch: asCustomersSearch,
  component: page(() => import('./pages/customers/CustomersPage.tsx')),
})

const newCustomerRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers/new',
  validateSearch: asFormSearch,
  component: page(() => import('./pages/customer-form/NewCustomerPage.tsx')),
})

const editCustomerRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers/$customerId/edit',
  validateSearch: asFormSearch,
  component: page(() => import('./pages/customer-form/EditCustomerPage.tsx')),
})

const writesRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/writes',
  validateSearch: asWritesSearch,
  component: page(() => import('./pages/writes/WritesPage.tsx')),
})

const customerRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers/$customerId',
  validateSearch: asCustomersSearch,
  component: page(() => import('./pages/customer/CustomerPage.tsx')),
})

const customerHistoryRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers/$customerId/history',
  validateSearch: asCustomersSearch,
  component: page(() => import('./pages/customer-history/CustomerHistoryPage.tsx')),
})

const attachmentsRoute = createRoute({
  getParentRoute: () => companyRoute,
  path: '/customers/$customerId/attachments',
  validateSearch: asAttachmentsSearch,
  component: page(() => import('./pages/attachments/AttachmentsPage.tsx')),
})

const attachmentRoute = createRoute({
  getParentRoute: () => attachmentsRoute,
  path: '/$attachmentId',
  component: page(() => import('./pages/attachments/AttachmentPage.tsx')),
})

const routeTree = rootRoute.addChildren([
  indexRoute,
  companiesRoute,
  companyRoute.addChildren([
    companyIndexRoute,
    customersRoute,
    newCustomerRoute,
    editCustomerRoute,
    customerRoute,
    customerHistoryRoute,
    writesRoute,
    attachmentsRoute.addChildren([attachmentRoute]),
  ]),
])

/** Every URL of the desk and the page it shows; pages load when needed, their code on intent. */
export function createDeskRouter() {
  return createRouter({
    routeTree,
    defaultErrorComponent: CrashPage,
    defaultPreload: 'intent',
    defaultPreloadDelay: 80,
    // Plain `name=value` pairs, so that links read well and can be typed.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
      const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
      return text === '' ? '' : `?${text}`
    },
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
