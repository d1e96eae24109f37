import { openDatabase, openDeviceDatabase } from '../platform/database.ts'
import { readConsolidation } from './consolidation.ts'
import type { Consolidation } from './consolidation.ts'
import { readDismissedPair } from './dismissed-pair.ts'
import type { DismissedPair } from './dismissed-pair.ts'

/**
 * What somebody chose about duplicates, in IndexedDB. Every function rejects where the storage is blocked. A consolidation is the
 * work of one person. That two customers aren't duplicates is a fact about the books: it holds for everyone in this browser.
 */

export async function storedConsolidation(key: string): Promise<Consolidation | null> {
  return readConsolidation(await (await openDatabase()).get('consolidations', key), Date.now())
}

/** Changes what is stored, in one transaction over all tabs, and resolves once it's stored. */
export async function changeConsolidation(
  key: string,
  change: (stored: Consolidation | null) => Consolidation,
): Promise<Consolidation> {
  const transaction = (await openDatabase()).transaction('consolidations', 'readwrite', {
    durability: 'strict',
  })
  const next = change(readConsolidation(await transaction.store.get(key), Date.now()))
  await Promise.all([transaction.store.put(next), transaction.done])
  return next
}

export async function removeConsolidation(key: string): Promise<void> {
  await (await openDatabase()).delete('consolidations', key)
}

/** Those of a company, the last dismissed first. */
export async function dismissedPairs(companyId: string): Promise<DismissedPair[]> {
  const rows = await (await openDeviceDatabase()).getAll('dismissed-pairs')
  return rows
    .map((raw) => readDismissedPair(raw))
    .filter((pair) => pair?.companyId === companyId)
    .filter((pair) => pair !== null)
    .toSorted((a, b) => b.dismissedAt - a.dismissedAt)
}

export async function dismissPairs(pairs: readonly DismissedPair[]): Promise<void> {
  const transaction = (await openDeviceDatabase()).transaction('dismissed-pairs', 'readwrite', {
    durability: 'strict',
  })
  await Promise.all([...pairs.map((pair) => transaction.store.put(pair)), transaction.done])
}

export async function restorePairs(keys: readonly string[]): Promise<void> {
  const transaction = (await openDeviceDatabase()).transaction('dismissed-pairs', 'readwrite', {
    durability: 'strict',
  })
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
}

/** Forgets all of it, because a person said so. */
export async function clearDuplicates(): Promise<void> {
  const [own, ofDevice] = await Promise.all([openDatabase(), openDeviceDatabase()])
  await Promise.all([own.clear('consolidations'), ofDevice.clear('dismissed-pairs')])
}
