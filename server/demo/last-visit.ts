import { clearStoredValues, deviceStorage, tabStorage } from '../../src/lib/storage/stored-value.ts'

/** The app's database, with its journal of changes and its drafts. */
const DATABASE = 'customer-desk'

/** What web storage holds of a world: edits that weren't saved, and places in its lists. Preferences stay. */
const LAST_TYPED = 'desk.last-typed.'
const PLACES = ['desk.list-position.', 'desk.entered-list']

/** Clears what the last visit left on this device: each start has a new world, which knows nothing of it. */
export async function forgetLastVisit(databases: IDBFactory): Promise<void> {
  clearStoredValues(deviceStorage, LAST_TYPED)
  for (const place of PLACES) clearStoredValues(tabStorage, place)
  await new Promise<void>((resolve) => {
    const deletion = databases.deleteDatabase(DATABASE)
    const end = (): void => resolve()
    // Blocked by another tab or by the browser's settings: the demo starts all the same.
    deletion.addEventListener('success', end)
    deletion.addEventListener('error', end)
    deletion.addEventListener('blocked', end)
  })
}
