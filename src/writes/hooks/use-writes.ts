import { useSyncExternalStore } from 'react'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { JournalState } from '../engine/journal.ts'
import { followWrites, writesState } from '../engine/load-write-engine.ts'

/** The journal as it is now: entries newest first, rows that cannot be read, and what is wrong with the storage. */
export function useJournal(): JournalState {
  return useSyncExternalStore(followWrites, writesState, writesState)
}

/** Writes made on this device, newest first; of one company when it is named. */
export function useWrites(companyId?: string): readonly JournalEntry[] {
  const { entries } = useJournal()
  return companyId === undefined ? entries : entries.filter((entry) => entry.companyId === companyId)
}

export function useWrite(id: string | undefined): JournalEntry | undefined {
  return useJournal().entries.find((entry) => entry.id === id)
}

export function useWritesOfCustomer(companyId: string, customerId: string): readonly JournalEntry[] {
  return useJournal().entries.filter(
    (entry) => entry.companyId === companyId && entry.customerId === customerId,
  )
}
