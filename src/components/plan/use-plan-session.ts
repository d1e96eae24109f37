import { useEffect, useState, useSyncExternalStore } from 'react'
import { loadCode } from '../../api/missing-code.ts'
import type { PlanTarget } from './use-plan-target.ts'
import { PlanClient } from './worker/plan-client.ts'
import type { PlanState } from './worker/plan-client.ts'

const EMPTY: PlanState = { step: 'empty' }
const subscribeToNothing = () => () => undefined

const loadStart = loadCode(() => import('../../writes/bulk/start-run.ts'))

/** What a plan on the screen needs: what its worker has said so far, and the ways to look at it, correct it and send it. */
export interface PlanSession {
  readonly state: PlanState
  readonly show: PlanClient['show']
  readonly correct: PlanClient['correct']
  /** Has the planned changes sent; gives back the ID of the run. */
  readonly start: () => Promise<string>
}

/** A plan and the worker that holds it. `nameOf` says what its run is called. */
export function usePlanSession(
  { companyId, connection, served, ...target }: PlanTarget,
  nameOf: (state: PlanState) => string,
) {
  const [client, setClient] = useState<PlanClient>()
  const state = useSyncExternalStore(
    client?.subscribe ?? subscribeToNothing,
    client?.getState ?? (() => EMPTY),
  )
  useEffect(() => () => client?.end(), [client])

  /** A worker of its own for each plan: the one before it may hold a large table. */
  function begin(): PlanClient {
    const next = new PlanClient()
    setClient(next)
    return next
  }

  async function start(): Promise<string> {
    if (client === undefined) throw new Error('nothing is planned')
    const rows = await client.changes()
    const { startRun } = await loadStart()
    const { platformName, isOfflineConnector } = target
    return startRun({
      companyId,
      connection: { id: connection.id, platformName, isOfflineConnector },
      model: served,
      name: nameOf(state),
      rows,
    })
  }

  const session: PlanSession = {
    state,
    show: (outcome, from) => client?.show(outcome, from),
    correct: (number, column, text) => client?.correct(number, column, text),
    start,
  }
  return { ...session, client, begin, end: () => setClient(undefined) }
}
