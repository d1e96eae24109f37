import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { customerQueries } from '../../api/customer-queries.ts'
import type { CustomerRecord } from '../../api/customers.ts'
import { pageFacts } from '../../api/paging.ts'
import { ALL_CUSTOMERS } from '../../components/plan/all-customers.ts'
import { knownCustomers } from '../../components/plan/known-customers.ts'
import { planViewMessages } from '../../components/plan/messages.ts'
import { usePlanSession } from '../../components/plan/use-plan-session.ts'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import type { PlanClient } from '../../components/plan/worker/plan-client.ts'
import { announce } from '../../components/ui/announce.ts'
import { useCancellableTask } from '../../components/ui/use-cancellable-task.ts'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { chosenCount } from '../../writes/bulk-edit/bulk-edit.ts'
import type { BulkEdit } from '../../writes/bulk-edit/bulk-edit.ts'
import { isSoonRead, readChosen, readingOf } from './read-chosen.ts'
import type { ChosenCustomers } from './read-chosen.ts'

interface Progress {
  done: number
  total: number | undefined
}

interface BulkPlanOptions {
  target: PlanTarget
  edit: BulkEdit
  fields: readonly FieldEdit[]
  /** What its run is called. */
  name: string
  /** From now on exactly these customers are meant. */
  onFreeze: (ids: readonly string[]) => void
}

/** A bulk edit from the choice of fields to the run that sends its changes. */
export function useBulkPlan({ target, edit, fields, name, onFreeze }: BulkPlanOptions) {
  const { companyId, connection, served, platformName, canCreate, canUpdate } = target
  const { chosen } = edit
  const queries = useQueryClient()
  const { client, begin, end, ...session } = usePlanSession(target, () => name)
  const task = useCancellableTask<Progress>({ done: 0, total: undefined })
  const [found, setFound] = useState<ChosenCustomers>()
  const list = useQuery({ ...customerQueries.list(companyId, ALL_CUSTOMERS), enabled: !isSoonRead(chosen) })
  const reading = readingOf(chosen, pageFacts(list.data, ALL_CUSTOMERS).total)
  const count = found === undefined ? undefined : found.ids.length + found.withoutId

  function plan(of: PlanClient, { ids }: ChosenCustomers): void {
    if (chosen.kind === 'rule') onFreeze(ids)
    const { integrationKey } = connection
    of.planBulk(served, { platformName, integrationKey, canCreate, canUpdate }, ids, fields)
  }

  function compare(): void {
    const next = begin()
    setFound(undefined)
    task.start(async (signal, report) => {
      const sink = {
        clear: () => next.forgetCustomers(),
        add: (records: readonly CustomerRecord[]) => next.addCustomers(knownCustomers(records)),
      }
      const onProgress = (done: number, total: number | undefined) => report({ done, total })
      const read = await readChosen({ queries, companyId, chosen, reading, signal, onProgress }, sink)
      setFound(read)
      // Others than those that were counted are planned only once somebody has said so.
      if (read.ids.length + read.withoutId === chosenCount(chosen)) plan(next, read)
    })
  }

  return {
    ...session,
    reading: task.state,
    requests: reading.requests,
    isBegun: client !== undefined,
    /** A rule finds another number of customers than when it was chosen. */
    foundCount: count === chosenCount(chosen) ? undefined : count,
    withoutId: found?.withoutId ?? 0,
    compare,
    planFound: () => {
      if (client !== undefined && found !== undefined) plan(client, found)
    },
    cancel: () => {
      task.cancel()
      announce(planViewMessages.cancelled)
    },
    backToFields: () => client?.backToTable(),
    restart: () => {
      setFound(undefined)
      end()
    },
  }
}

export type BulkPlan = ReturnType<typeof useBulkPlan>
