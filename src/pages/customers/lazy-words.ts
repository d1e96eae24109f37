import { lazy, useEffect } from 'react'
import { firstContent, noteFirstContent } from '../../api/first-content.ts'

// Words for lists with something to say are not needed before there is one.
const loadNotices = () => import('./CustomersNotices.tsx')
const loadEmpty = () => import('./CustomersEmpty.tsx')
export const CustomersNotices = lazy(loadNotices)
export const CustomersEmpty = lazy(loadEmpty)

/** Once the rows are there: when the network is gone, the words for that could no longer be loaded. */
export function useWordsOnceSettled(isSettled: boolean): void {
  useEffect(() => {
    if (!isSettled) return
    noteFirstContent()
    void firstContent.then(() => Promise.all([loadNotices(), loadEmpty()])).catch(() => undefined)
  }, [isSettled])
}
