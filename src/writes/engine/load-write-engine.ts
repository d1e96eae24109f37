import { firstContent } from '../../api/first-content.ts'
import type { WriteEngine } from './engine.ts'
import type { JournalState } from './journal.ts'

/** Before the engine is there. */
const NOT_LOADED: JournalState = {
  entries: [],
  unreadable: [],
  problem: null,
  isLoaded: false,
  openCount: 0,
  attentionCount: 0,
}

let loading: Promise<WriteEngine> | undefined
let loaded: WriteEngine | undefined

/** The engine with its journal read, from a chunk of its own. A failed load is tried again by the next call. */
export function loadWriteEngine(): Promise<WriteEngine> {
  loading ??= import('./get-write-engine.ts')
    .then(async ({ getWriteEngine }) => {
      const engine = getWriteEngine()
      await engine.start()
      loaded = engine
      return engine
    })
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}

export function loadedEngine(): WriteEngine | undefined {
  return loaded
}

/** For `useSyncExternalStore`: loads the engine once the page shows something, then follows it. */
export function followWrites(listener: () => void): () => void {
  let stop: (() => void) | undefined
  let isGone = false
  firstContent.then(loadWriteEngine).then(
    (engine) => {
      if (isGone) return
      stop = engine.subscribe(listener)
      listener()
    },
    // Without the chunk there is nothing to show; a write would say so.
    () => undefined,
  )
  return () => {
    isGone = true
    stop?.()
  }
}

export function writesState(): JournalState {
  return loaded?.state ?? NOT_LOADED
}
