import { appStatus } from '../../api/app-status.ts'
import { getWriteEngine } from '../engine/get-write-engine.ts'
import { browserChannel, browserClock, browserLocks, browserPresence } from '../platform/environment.ts'
import { ownName } from '../platform/own-name.ts'
import { codatRunApi } from './run-api.ts'
import { idbRunStore } from './run-store.ts'
import { Runs } from './runs.ts'

let runs: Runs | undefined

/** The runs as this tab sees them; made on first use. */
export function getRuns(): Runs {
  runs ??= new Runs({
    engine: getWriteEngine(),
    store: idbRunStore,
    api: codatRunApi,
    clock: browserClock,
    locks: browserLocks(),
    presence: browserPresence,
    quota: () => appStatus().quota,
    channel: browserChannel(ownName('desk-runs')),
    newId: () => crypto.randomUUID(),
  })
  return runs
}
