import { lazy } from 'react'
import type { ComponentType } from 'react'
import { firstContent } from '../../api/first-content.ts'
import type { ExportCustomersProps } from './export/ExportCustomers.tsx'

// What a list says in place of its rows or above them isn't needed before there is a reason for it.
const loadNotices = () => import('./CustomersNotices.tsx')
const loadEmpty = () => import('./CustomersEmpty.tsx')
export const CustomersNotices = lazy(loadNotices)
export const CustomersEmpty = lazy(loadEmpty)
/** A convenience beside the rows: where its code can't be loaded, the list goes on without it. */
export const ExportCustomers = lazy<ComponentType<ExportCustomersProps>>(() =>
  firstContent.then(() => import('./export/ExportCustomers.tsx')).catch(() => ({ default: () => null })),
)

// Loaded once the rows are there: when the network is gone, the messages that say so couldn't be loaded.
void firstContent.then(() => Promise.all([loadNotices(), loadEmpty()])).catch(() => undefined)
