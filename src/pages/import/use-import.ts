import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { loadCode } from '../../api/missing-code.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import { rememberColumns } from '../../lib/storage/import-columns.ts'
import { listSource } from '../customers/export/list-source.ts'
import { readAllCustomers } from '../../api/read-all-customers.ts'
import { knownCustomers } from './known-customers.ts'
import { importMessages } from './messages.ts'
import type { ImportTarget } from './use-import-target.ts'
import { ImportClient } from './worker/import-client.ts'
import type { ImportState } from './worker/import-client.ts'

/** All customers, also deleted ones: an exported file may have them. */
export const ALL_CUSTOMERS = { ...DEFAULT_CUSTOMERS_SEARCH, deleted: true }

interface Reading {
  done: number
  total: number | undefined
}

/** What the columns of a table are about, and the text that clears a field. */
export interface ColumnsChoice {
  readonly columns: readonly (string | null)[]
  readonly clearToken: string
}

const EMPTY: ImportState = { step: 'empty' }
const subscribeToNothing = () => () => undefined

const loadStart = loadCode(() => import('../../writes/bulk/start-run.ts'))

/** An import from the choice of a file to the run that sends its changes. */
export function useImport({ companyId, connection, served, ...target }: ImportTarget) {
  const queries = useQueryClient()
  const [client, setClient] = useState<ImportClient>()
  const [name, setName] = useState('')
  const state = useSyncExternalStore(
    client?.subscribe ?? subscribeToNothing,
    client?.getState ?? (() => EMPTY),
  )
  const source = importMessages.source(name, state.book?.sheets[state.book.sheet]?.name)
  const reading = useCancellableTask<Reading>({ done: 0, total: undefined })
  const [choices, setChoices] = useState<ReadonlyMap<number, ColumnsChoice>>(new Map())
  const sheet = state.book?.sheet ?? 0
  useEffect(() => () => client?.end(), [client])

  /** A worker of its own for each file: the one before it may hold a large table. */
  function begin(called: string): ImportClient {
    const next = new ImportClient()
    setName(called)
    setChoices(new Map())
    setClient(next)
    return next
  }

  function plan({ columns, clearToken }: ColumnsChoice): void {
    const { table } = state
    if (client === undefined || table === undefined) return
    rememberColumns(companyId, table.headings, columns)
    reading.start(async (signal, report) => {
      const sink = {
        clear: () => client.forgetCustomers(),
        add: (records: Parameters<typeof knownCustomers>[0]) => client.addCustomers(knownCustomers(records)),
      }
      const list = listSource({ client: queries, companyId, search: ALL_CUSTOMERS, signal })
      await readAllCustomers(list, 'id', sink, (done, total) => report({ done, total }))
      signal.throwIfAborted()
      const { platformName, canCreate, canUpdate } = target
      const { integrationKey } = connection
      client.plan(served, {
        platformName,
        integrationKey,
        canCreate,
        canUpdate,
        clearToken,
        columns: [...columns],
      })
    })
  }

  /** Gives back the ID of the run. */
  async function start(): Promise<string> {
    if (client === undefined) throw new Error('nothing is planned')
    const rows = await client.changes()
    const { startRun } = await loadStart()
    const { platformName, isOfflineConnector } = target
    return startRun({
      companyId,
      connection: { id: connection.id, platformName, isOfflineConnector },
      model: served,
      name: source,
      rows,
    })
  }

  return {
    /** What is read: a file, and its sheet where it has several. */
    source,
    state,
    reading: reading.state,
    chooseFile: (file: File) => begin(file.name).readFile(file),
    paste: (text: string, called: string) => begin(called).readText(text),
    chooseSheet: (place: number) => client?.chooseSheet(place),
    /** What was chosen for the sheet's columns so far. */
    choice: choices.get(sheet),
    choose: (choice: ColumnsChoice) => setChoices((known) => new Map(known).set(sheet, choice)),
    plan,
    cancelReading: () => {
      reading.cancel()
      announce('Cancelled')
    },
    backToTable: () => client?.backToTable(),
    restart: () => setClient(undefined),
    show: (outcome: Parameters<ImportClient['show']>[0], from: number) => client?.show(outcome, from),
    correct: (number: number, column: number, text: string) => client?.correct(number, column, text),
    start,
  }
}

export type Import = ReturnType<typeof useImport>
