'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { firstContent } from '../../api/first-content.ts'

// What a list says in place of its rows or above them isn't needed before there is a reason for it.
const loadNotices = () => import('./CustomersNotices.tsx')
const loadEmpty = () => import('./CustomersEmpty.tsx')
export const CustomersNotices = lazy(loadNotices)
export const CustomersEmpty = lazy(loadEmpty)

/** Something beside the rows that comes after them; a list goes on without it where its code can't be loaded. */
function afterRows<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Part = lazy<ComponentType<Props>>(() =>
    firstContent.then(load).catch(() => ({ default: () => null })),
  )
  return (props: Props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
export const ExportCustomers = afterRows(() => import('./export/ExportCustomers.tsx'))
export const NewCustomer = afterRows(() => import('./NewCustomer.tsx'))
export const Pager = afterRows(async () => ({
  default: (await import('../../components/ui/Pager.tsx')).Pager,
}))
export const CustomersFilters = afterRows(() => import('./CustomersFilters.tsx'))
export const FiltersMenu = afterRows(() => import('./FiltersMenu.tsx'))
export const AwaitedCustomers = afterRows(() => import('./AwaitedCustomers.tsx'))
export const ChangedNotice = afterRows(() => import('../../components/ui/table/ChangedNotice.tsx'))
export const ListExtras = afterRows(() => import('./ListExtras.tsx'))

// Loaded once the rows are there: when the network is gone, the messages that say so couldn't be loaded.
void firstContent.then(() => Promise.all([loadNotices(), loadEmpty()])).catch(() => undefined)
