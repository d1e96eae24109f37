/** Pages whose code is found in two steps. */
export const SELDOM_PAGES = {
  find: () => import('./pages/find/FindPage.tsx'),
  audit: () => import('./pages/audit/AuditPage.tsx'),
  duplicates: () => import('./pages/duplicates/DuplicatesPage.tsx'),
  bulkEdit: () => import('./pages/bulk-edit/BulkEditPage.tsx'),
  import: () => import('./pages/import/ImportPage.tsx'),
  notFound: () => import('./pages/not-found/NotFoundPage.tsx'),
  run: () => import('./pages/run/RunPage.tsx'),
  lookup: () => import('./pages/lookup/LookupPage.tsx'),
}

export type SeldomPage = keyof typeof SELDOM_PAGES
