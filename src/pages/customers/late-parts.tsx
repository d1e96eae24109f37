'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { afterContent } from '../../components/shell/after-content.ts'
import { late } from '../../components/ui/late.tsx'
import { firstContent } from '../../api/first-content.ts'

// What a list says in place of its rows or above them isn't needed before there is a reason for it.
const loadNotices = () => import('./CustomersNotices.tsx')
const loadEmpty = () => import('./CustomersEmpty.tsx')
export const CustomersNotices = late(loadNotices)
export const CustomersEmpty = late(loadEmpty)
export const ListTable = late(() => import('./list/ListTable.tsx'))

export const ListActions = afterContent(() => import('./ListActions.tsx'))
export const ListFoot = afterContent(() => import('./ListFoot.tsx'))
export const CustomersFilters = afterContent(() => import('./CustomersFilters.tsx'))
export const FiltersMenu = afterContent(() => import('./FiltersMenu.tsx'))
export const AwaitedCustomers = afterContent(() => import('./AwaitedCustomers.tsx'))

// Loaded once the rows are there: when the network is gone, the messages that say so couldn't be loaded.
void firstContent.then(() => Promise.all([loadNotices(), loadEmpty()])).catch(() => undefined)
