import { createContext, use } from 'react'
import type { ListColumn } from './chosen-columns.ts'
import type { RowSelection } from './use-row-selection.ts'

/** What a table of the list can do beyond showing rows. */
export interface ListState {
  columns: readonly ListColumn[]
  isCompact: boolean
  /** How wide the columns are together; undefined where they share the width of the window. */
  widthPx: number | undefined
  onResize: (field: string, width: number | undefined) => void
  onResized: () => void
  /** Undefined while nobody is selecting. */
  selection: RowSelection | undefined
  /** Place of the page's first row in the list. */
  firstPosition: number
}

export const ListContext = createContext<ListState | undefined>(undefined)

export function useListState(): ListState {
  const state = use(ListContext)
  if (state === undefined) throw new Error('There is no ListTable above')
  return state
}
