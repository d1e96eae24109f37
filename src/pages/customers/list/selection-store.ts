import { useSyncExternalStore } from 'react'
import { recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { onStoredChange } from '../../../lib/storage/stored-changes.ts'
import { NONE, select } from '../../../model/selection/selection.ts'
import type { Selection } from '../../../model/selection/selection.ts'
import { keepSelections, SELECTIONS_KEY, takeKeptSelections } from './kept-selections.ts'

/** What somebody is selecting in a company's list. */
export interface Selecting {
  selection: Selection
  /** The customers chosen one by one, as they were shown: they may be on another page by now. */
  records: ReadonlyMap<string, CustomerRecord>
  /** Why less is selected than was. */
  notice?: string | undefined
}

export const NOTHING_SELECTED: Selecting = { selection: NONE, records: new Map() }

/** By company. A selection outlives a look at a record and a reload, not the tab. */
const states = new Map<string, Selecting>(takeKeptSelections())
const listeners = new Set<() => void>()

window.addEventListener('pagehide', () => keepSelections(states))
onStoredChange(SELECTIONS_KEY, () => {
  states.clear()
  for (const listener of listeners) listener()
})

/** Undefined while nobody is selecting there. */
export const selectingIn = (companyId: string): Selecting | undefined => states.get(companyId)

export function setSelecting(companyId: string, next: Selecting | undefined): void {
  if (next === undefined) states.delete(companyId)
  else states.set(companyId, next)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSelecting = (companyId: string): Selecting | undefined =>
  useSyncExternalStore(subscribe, () => states.get(companyId))

/** Selects records that are on the screen, or takes them out. One without an ID can't be selected. */
export function selectRecords(
  { selection, records: known }: Selecting,
  records: readonly CustomerRecord[],
  isIn: boolean,
): Selecting {
  const byId = records.flatMap((record): [string, CustomerRecord][] => {
    const id = recordId(record)
    return id === undefined ? [] : [[id, record]]
  })
  const ids = byId.map(([id]) => id)
  const others = [...known].filter(([id]) => !ids.includes(id))
  return {
    selection: select(selection, ids, isIn),
    records: selection.kind === 'some' ? new Map(isIn ? [...others, ...byId] : others) : known,
  }
}
