import { clearStoredValues, deviceStorage, tabStorage } from '../../src/lib/storage/stored-value.ts'

const PREFIX = 'demo-'

/** What web storage holds of a world: edits that weren't saved, and places in its lists. Preferences stay. */
const LAST_TYPED = 'desk.last-typed.'
const PLACES = ['desk.list-position.', 'desk.entered-list']

/**
 * Each load of the page has a world of its own, so it starts with an empty journal and no drafts, and it shares neither
 * with other tabs: their worlds know nothing of its changes.
 */
export async function startOwnStorage(): Promise<void> {
  clearStoredValues(deviceStorage, LAST_TYPED)
  for (const place of PLACES) clearStoredValues(tabStorage, place)
  await clearClosedTabs()
  const tab = PREFIX + crypto.randomUUID()
  // Held as long as the page lives: it tells other tabs that the database is in use.
  await new Promise<void>((isHeld) => {
    void navigator.locks.request(tab, () => {
      isHeld()
      return new Promise(() => undefined)
    })
  })
  giveOwnNames((name) => `${tab}:${name}`)
}

/** Deletes the databases of tabs that are closed, and of this one before its reload. */
async function clearClosedTabs(): Promise<void> {
  const databases = await indexedDB.databases()
  // In this order: a tab that opens in between holds its lock before it makes a database.
  const { held = [] } = await navigator.locks.query()
  const open = new Set(held.map(({ name }) => name))
  for (const { name = '' } of databases) {
    const [tab = ''] = name.split(':')
    if (tab.startsWith(PREFIX) && !open.has(tab)) indexedDB.deleteDatabase(name)
  }
}

/** From here on the app's databases, locks and channels are under other names than the same ones of other tabs. */
function giveOwnNames(own: (name: string) => string): void {
  renameFirst(indexedDB, 'open', own)
  renameFirst(navigator.locks, 'request', own)
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(own(name))
    }
  }
}

/** Changes the first argument of a method. */
function renameFirst(target: object, method: string, own: (name: string) => string): void {
  const original = Reflect.get(target, method)
  Object.defineProperty(target, method, {
    value: (name: string, ...more: unknown[]) => Reflect.apply(original, target, [own(name), ...more]),
  })
}
