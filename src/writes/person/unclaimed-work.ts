import { personOfPage } from '../../api/person.ts'
import { clearStoredValues, deviceStorage } from '../../lib/storage/stored-value.ts'
import { createUnsavedEditsStore, unsavedEditsPrefix } from '../drafts/unsaved-edits.ts'
import { openDatabase, openDeviceDatabase } from '../platform/database.ts'
import { isTooOld, mergedDraft } from './unclaimed-rows.ts'

/** Work that was stored in this browser before it was kept for each person, or while nobody had to sign in. */
export interface UnclaimedWork {
  readonly changes: number
  readonly runs: number
  readonly drafts: number
}

const DATED = ['journal', 'runs', 'drafts', 'consolidations', 'bulkEdits'] as const
const OF_A_PERSON = [...DATED, 'runRows', 'bulkEditFields'] as const

const unclaimedEdits = () => createUnsavedEditsStore(deviceStorage)

/** Whose it is can't be told, so it's shown to nobody and only counted. Nothing where nobody signs in: there it's everyone's. */
export async function unclaimedWork(): Promise<UnclaimedWork> {
  if (personOfPage() === undefined) return { changes: 0, runs: 0, drafts: 0 }
  const device = await openDeviceDatabase()
  const [changes, runs, drafts, consolidations, bulkEdits] = await Promise.all([
    device.count('journal'),
    device.count('runs'),
    device.count('drafts'),
    device.count('consolidations'),
    device.count('bulkEdits'),
  ])
  return { changes, runs, drafts: drafts + consolidations + bulkEdits + unclaimedEdits().all().length }
}

/** Moves it to the person whose page this is, because that person says it's theirs. Whatever is interrupted can be done again. */
export async function claimWork(): Promise<void> {
  const [device, own] = await Promise.all([openDeviceDatabase(), openDatabase()])
  for (const store of OF_A_PERSON) {
    const [keys, rows] = await Promise.all([device.getAllKeys(store), device.getAll(store)])
    const transaction = own.transaction(store, 'readwrite', { durability: 'strict' })
    const moved: typeof keys = []
    for (const [place, key] of keys.entries()) {
      const row: unknown = rows[place]
      const mine: unknown = await transaction.store.get(key)
      const isDraftOfBoth = store === 'drafts' && mine !== undefined
      const kept = isDraftOfBoth ? mergedDraft(String(key), mine, row, Date.now()) : (mine ?? row)
      if (kept === undefined) continue
      await transaction.store.put(kept)
      moved.push(key)
    }
    await transaction.done
    // Only now that the person has them.
    await Promise.all(moved.map((key) => device.delete(store, key)))
  }
  const mine = createUnsavedEditsStore(deviceStorage, personOfPage())
  for (const edits of unclaimedEdits().all()) {
    mine.put(edits)
    unclaimedEdits().remove(edits)
  }
}

/** Removes what is older than 30 days, as is done with a person's own. */
export async function forgetOldUnclaimed(now: number): Promise<void> {
  const device = await openDeviceDatabase()
  for (const store of DATED) {
    for (const key of await device.getAllKeys(store))
      if (isTooOld(await device.get(store, key), now)) await device.delete(store, key)
  }
  // The rows of a run go with it, and what a bulk edit changes.
  const runs = new Set(await device.getAllKeys('runs'))
  for (const key of await device.getAllKeys('runRows'))
    if (!runs.has(key[0])) await device.delete('runRows', key)
  const edits = new Set(await device.getAllKeys('bulkEdits'))
  for (const key of await device.getAllKeys('bulkEditFields'))
    if (!edits.has(key)) await device.delete('bulkEditFields', key)
}

/** Removes all of it, because a person said so. */
export async function forgetUnclaimed(): Promise<void> {
  const device = await openDeviceDatabase()
  await Promise.all(OF_A_PERSON.map((store) => device.clear(store)))
  clearStoredValues(deviceStorage, unsavedEditsPrefix(undefined))
}
