import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dataStatusQueries } from '../../api/data-status.ts'
import { readAllCustomers } from '../../api/read-all-customers.ts'
import { lastSyncMs } from '../../api/use-last-sync.ts'
import { ALL_CUSTOMERS } from '../../components/plan/all-customers.ts'
import { knownCustomers } from '../../components/plan/known-customers.ts'
import { planViewMessages } from '../../components/plan/messages.ts'
import { usePlanSession } from '../../components/plan/use-plan-session.ts'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import type { PlanClient, PlanState } from '../../components/plan/worker/plan-client.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import { rememberColumns } from '../../lib/storage/import-columns.ts'
import { loadWriteEngine } from '../../writes/engine/load-write-engine.ts'
import { madeHere } from '../../writes/rules/made-here.ts'
import { listSource } from '../customers/export/list-source.ts'
import { importMessages } from './messages.ts'

interface Reading {
  done: number
  total: number | undefined
}

/** What the columns of a table are about, and the text that clears a field. */
export interface ColumnsChoice {
  readonly columns: readonly (string | null)[]
  readonly clearToken: string
}

/** An import from the choice of a file to the run that sends its changes. */
export function useImport(target: PlanTarget) {
  const { companyId, connection, served, platformName, canCreate, canUpdate } = target
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const sourceOf = ({ book }: PlanState): string =>
    importMessages.source(name, book?.sheets[book.sheet]?.name)
  const { client, begin, end, ...session } = usePlanSession(target, sourceOf)
  const reading = useCancellableTask<Reading>({ done: 0, total: undefined })
  const [choices, setChoices] = useState<ReadonlyMap<number, ColumnsChoice>>(new Map())
  const sheet = session.state.book?.sheet ?? 0

  function beginWith(called: string): PlanClient {
    setName(called)
    setChoices(new Map())
    return begin()
  }

  function plan({ columns, clearToken }: ColumnsChoice): void {
    const { table } = session.state
    if (client === undefined || table === undefined) return
    rememberColumns(companyId, table.headings, columns)
    reading.start(async (signal, report) => {
      const sink = {
        clear: () => client.forgetCustomers(),
        add: (records: Parameters<typeof knownCustomers>[0]) => client.addCustomers(knownCustomers(records)),
      }
      const list = listSource({ client: queries, companyId, search: ALL_CUSTOMERS, signal })
      await readAllCustomers(list, 'id', sink, (done, total) => report({ done, total }))
      const { state } = await loadWriteEngine()
      signal.throwIfAborted()
      // The reading of all customers has just asked for it.
      const status = queries.getQueryData(dataStatusQueries.customers(companyId).queryKey)
      const lastSync = lastSyncMs(status?.lastSuccessfulSync)
      const { integrationKey } = connection
      client.plan(served, {
        platformName,
        integrationKey,
        canCreate,
        canUpdate,
        clearToken,
        made: madeHere(state.entries, companyId, lastSync, Date.now()),
        columns: [...columns],
      })
    })
  }

  return {
    ...session,
    /** What is read: a file, and its sheet where it has several. */
    source: sourceOf(session.state),
    reading: reading.state,
    chooseFile: (file: File) => beginWith(file.name).readFile(file),
    paste: (text: string, called: string) => beginWith(called).readText(text),
    chooseSheet: (place: number) => client?.chooseSheet(place),
    /** What was chosen for the sheet's columns so far. */
    choice: choices.get(sheet),
    choose: (choice: ColumnsChoice) => setChoices((known) => new Map(known).set(sheet, choice)),
    plan,
    cancelReading: () => {
      reading.cancel()
      announce(planViewMessages.cancelled)
    },
    backToTable: () => client?.backToTable(),
    restart: end,
  }
}

export type Import = ReturnType<typeof useImport>
