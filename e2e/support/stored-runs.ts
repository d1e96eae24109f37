import type { Page } from '@playwright/test'
import type { Run, StoredRow } from '../../src/writes/bulk/run-format.ts'

/** Where the page keeps the work of whoever opened it. */
const databaseOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const person = document.querySelector<HTMLMetaElement>('meta[name="desk-person"]')?.content ?? ''
    return person === '' ? 'customer-desk' : `customer-desk:${person}`
  })

/** Stores a run as the app does it, once a page of it has made the database. */
export async function storeRun(
  page: Page,
  run: Run,
  rows: readonly StoredRow[],
  inDatabase?: string,
): Promise<void> {
  await page.evaluate(
    ([name = '', text = '']) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const stored: { run: unknown; rows: unknown[] } = JSON.parse(text)
          const database = opening.result
          const transaction = database.transaction(['runs', 'runRows'], 'readwrite')
          transaction.objectStore('runs').put(stored.run)
          for (const row of stored.rows) transaction.objectStore('runRows').put(row)
          transaction.addEventListener('complete', () => {
            database.close()
            resolve()
          })
        })
      }),
    [inDatabase ?? (await databaseOf(page)), JSON.stringify({ run, rows })],
  )
}

const model: Run['model'] = {
  type: 'Object',
  displayName: 'Customer',
  required: true,
  properties: {
    customerName: { type: 'String', displayName: 'Name', required: true },
    phone: { type: 'String', displayName: 'Phone', required: false },
    status: { type: 'String', displayName: 'Status', required: false },
  },
}

interface Company {
  readonly companyId: string
  readonly connectionId: string
}

/** A run that somebody has paused before anything was sent. */
export const pausedRun = ({ companyId, connectionId }: Company, count: number, name: string): Run => ({
  id: 'run-1',
  version: 1,
  name,
  companyId,
  connectionId,
  platformName: 'Xero',
  isOfflineConnector: false,
  model,
  createdAt: Date.now(),
  count,
  state: 'paused',
  pause: 'page-left',
  requests: 0,
})

interface StoredCustomer {
  readonly id: string
  readonly customerName: string
  readonly phone?: string | null
  readonly status?: string | null
}

const row = (more: Pick<StoredRow, 'index' | 'title' | 'payload'> & Partial<StoredRow>): StoredRow => ({
  runId: 'run-1',
  version: 1,
  kind: 'create',
  customerId: null,
  opened: null,
  changes: [],
  state: 'waiting',
  reason: null,
  linkedTo: null,
  ...more,
})

/** A change of a customer's phone. */
export function phoneRow(index: number, customer: StoredCustomer, phone: string): StoredRow {
  const { id, customerName, status } = customer
  return row({
    index,
    kind: 'update',
    customerId: id,
    title: customerName,
    payload: { customerName, phone, status: status ?? 'Active' },
    opened: { ...customer },
    changes: [{ path: 'phone', label: 'Phone', before: customer.phone ?? '', after: phone, kind: 'changed' }],
  })
}

export const createRow = (index: number, customerName: string): StoredRow =>
  row({ index, title: customerName, payload: { customerName, phone: '1', status: 'Active' } })
