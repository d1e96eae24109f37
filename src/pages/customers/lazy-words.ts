import { lazy, useEffect } from 'react'
import type { ComponentType } from 'react'
import { firstContent, noteFirstContent } from '../../api/first-content.ts'
import type { ExportCustomersProps } from './ExportCustomers.tsx'

// Words for lists with something to say are not needed before there is one.
const loadNotices = () => import('./CustomersNotices.tsx')
const loadEmpty = () => import('./CustomersEmpty.tsx')
export const CustomersNotices = lazy(loadNotices)
export const CustomersEmpty = lazy(loadEmpty)
/** A convenience beside the rows: where its code cannot be had, the list goes on without it. */
export const ExportCustomers = lazy<ComponentType<ExportCustomersProps>>(() =>
  firstContent.then(() => import('./ExportCustomers.tsx')).catch(() => ({ default: () => null })),
)

/** Once the rows are there: when the network is gone, the words for that could no longer be loaded. */
export function useWordsOnceSettled(isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return
    noteFirstContent()
    void firstContent.then(() => Promise.all([loadNotices(), loadEmpty()])).catch(() => undefined)
  }, [isSettled])
}
