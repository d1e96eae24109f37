import { useRef } from 'react'
import type { CustomerRecord } from '../../../api/customers.ts'
import { recordId } from '../../../api/customer-title.ts'
import { isSelected } from '../../../model/selection/selection.ts'
import { selectRecords, setSelecting, useSelecting } from './selection-store.ts'
import type { Selecting } from './selection-store.ts'

export interface RowSelection {
  /** Undefined for a row that can't be selected. */
  isSelected: (index: number) => boolean | undefined
  toggle: (index: number, isIn: boolean) => void
  /** From the row that was selected or left last to this one. */
  extendTo: (index: number, from?: number) => void
  /** How much of the page is selected. */
  page: 'all' | 'some' | 'none'
  togglePage: (isIn: boolean) => void
}

/** A range that is being drawn: as it grows and shrinks, rows it leaves are as they were before it. */
interface Range {
  anchor: number
  end: number
  before: Selecting
  /** What it has come to, and on which page: anything else has happened without it, and a new range begins. */
  after: Selecting
  items: readonly CustomerRecord[]
}

/** The rows of a page as something to select from; undefined while nobody is selecting. */
export function useRowSelection(
  companyId: string,
  items: readonly CustomerRecord[],
): RowSelection | undefined {
  const selecting = useSelecting(companyId)
  const range = useRef<Range>(undefined)
  if (selecting === undefined) return undefined
  const states = items.map((record) => {
    const id = recordId(record)
    return id === undefined ? undefined : isSelected(selecting.selection, id)
  })
  const known = states.filter((state) => state !== undefined)
  const count = known.filter(Boolean).length

  return {
    isSelected: (index) => states[index],
    toggle(index, isIn) {
      const next = selectRecords(selecting, items.slice(index, index + 1), isIn)
      range.current = { anchor: index, end: index, before: next, after: next, items }
      setSelecting(companyId, next)
    },
    extendTo(index, wantedFrom) {
      const last = range.current?.items === items ? range.current : undefined
      const from = wantedFrom ?? last?.end ?? index
      const goesOn = last?.end === from && last.after === selecting
      const { anchor, before } = goesOn ? last : { anchor: from, before: selecting }
      const rows = items.slice(Math.min(anchor, index), Math.max(anchor, index) + 1)
      const after = selectRecords(before, rows, true)
      range.current = { anchor, end: index, before, after, items }
      setSelecting(companyId, after)
    },
    page: count === 0 ? 'none' : count === known.length ? 'all' : 'some',
    togglePage(isIn) {
      range.current = undefined
      setSelecting(companyId, selectRecords(selecting, items, isIn))
    },
  }
}
