import type { ComponentType } from 'react'
import type { Place } from './lib/paths/read-address.ts'

/** The code of each page. It begins to load with the first script of a document, and again from the router. */
export const PAGES = {
  companies: () => import('./pages/companies/CompaniesPage.tsx'),
  customers: () => import('./pages/customers/CustomersPage.tsx'),
  newCustomer: () => import('./pages/customer-form/NewCustomerPage.tsx'),
  customer: () => import('./pages/customer/CustomerPage.tsx'),
  editCustomer: () => import('./pages/customer-form/EditCustomerPage.tsx'),
  customerHistory: () => import('./pages/customer-history/CustomerHistoryPage.tsx'),
  attachments: () => import('./pages/attachments/AttachmentsPage.tsx'),
  attachment: () => import('./pages/attachments/AttachmentPage.tsx'),
  writes: () => import('./pages/writes/WritesPage.tsx'),
  notFound: () => import('./pages/not-found/NotFoundPage.tsx'),
} satisfies Record<Exclude<Place['name'], 'home' | 'company'>, () => Promise<{ default: ComponentType }>>
