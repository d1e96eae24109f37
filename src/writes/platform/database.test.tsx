import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { createUnsavedEditsStore, unsavedEditsPrefix } from '../drafts/unsaved-edits.ts'
import { draftKey } from '../drafts/draft-format.ts'
import { draftEntry } from '../rules/entry.fixture.ts'
import { openDatabase } from './database.ts'

const { UPGRADED, opened, keys, database } = vi.hoisted(() => {
  const byStore = new Map<string, unknown>()
  const createObjectStore = (store: string, { keyPath }: { keyPath: unknown }) => byStore.set(store, keyPath)
  const objectStoreNames = { contains: (store: string) => byStore.has(store) }
  const objectStore = (store: string) => ({
    indexNames: { contains: (index: string) => byStore.has(`${store} by ${index}`) },
    createIndex: (index: string, path: unknown) => byStore.set(`${store} by ${index}`, path),
  })
  return {
    UPGRADED: ':upgraded',
    opened: Array<string>(),
    keys: byStore,
    database: { createObjectStore, objectStoreNames, objectStore },
  }
})
vi.mock('idb', () => ({
  openDB(name: string, version: number | undefined, { upgrade }: { upgrade?: (...of: unknown[]) => void }) {
    opened.push(name)
    if (name.endsWith(UPGRADED) && version !== undefined)
      return Promise.reject(new DOMException('The version is less than the existing one', 'VersionError'))
    upgrade?.(database, 0, version, database)
    return Promise.resolve({ name, version })
  },
}))

/** Has no module to take a name from, so it repeats them for what comes with it. */
const PAGE = readFileSync('index.html', 'utf8')
const PLACE = { companyId: 'co', connectionId: 'x', customerId: '7' }

/** The names as the page chooses between them. */
const chosen = ([own, everyones]: readonly (string | undefined)[]) => `person ? \`${own}\` : '${everyones}'`

async function openFor(person: string): Promise<void> {
  document.head.innerHTML = `<meta name="desk-person" content="${person}">`
  await openDatabase()
}

it('is what the page looks into before it shows a form or a record', async () => {
  await openFor('${person}')
  await openFor('')
  expect(PAGE).toContain(`indexedDB.open(${chosen(opened)})`)
  expect(PAGE).toContain("database.transaction(['drafts', 'journal'])")
  expect(keys.get('drafts')).toBe('key')
  expect(PAGE).toContain("objectStore('journal').index('customer').count([company, customer])")
  expect(keys.get('journal by customer')).toEqual(['companyId', 'customerId'])
  expect(draftEntry(PLACE)).toMatchObject({ companyId: 'co', customerId: '7' })
})

it('has whatever is missing after an upgrade, and leaves the rest as it is', async () => {
  keys.clear()
  keys.set('drafts', 'as it was')
  await openFor('an upgrade')
  expect([keys.get('drafts'), keys.get('journal'), keys.get('bulkEditFields')]).toEqual([
    'as it was',
    'id',
    'id',
  ])
  keys.set('journal by customer', 'as it was')
  await openFor('another upgrade')
  expect(keys.get('journal by customer')).toBe('as it was')
})

it('doesn’t hold what was typed last, which the page looks for in web storage', () => {
  const prefixes = [unsavedEditsPrefix('${person}'), unsavedEditsPrefix(undefined)]
  expect(PAGE).toContain(`const typed = ${chosen(prefixes)}`)
  const edits = { values: {}, openedRecord: null }
  const tab = { draftId: 'd', tabId: 't', revision: null, adopted: false, savedAt: 0 }
  createUnsavedEditsStore(() => localStorage, 'ada').put({ place: PLACE, content: edits, ...tab })
  const [name = ''] = Object.keys(localStorage)
  expect([name.startsWith(unsavedEditsPrefix('ada')), name.endsWith(draftKey(PLACE))]).toEqual([true, true])
})

it('is opened as it is where a newer version of the product has upgraded it', async () => {
  document.head.innerHTML = '<meta name="desk-person" content="upgraded">'
  expect(await openDatabase()).toEqual({ name: `customer-desk${UPGRADED}`, version: undefined })
})
