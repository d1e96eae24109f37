import { DraftSession } from './draft-session.ts'
import { idbDraftStore } from './draft-store.ts'
import { Drafts } from './drafts.ts'
import { browserChannel, browserClock, browserLocks } from './environment.ts'
import type { DraftPlace } from '../../lib/writes/draft-format.ts'

/** This page load; a reload is another tab to its drafts. */
const tabId = crypto.randomUUID()

const newId = (): string => crypto.randomUUID()

let drafts: Drafts | undefined

/** The drafts of this browser; made on first use. */
export function getDrafts(): Drafts {
  drafts ??= new Drafts(idbDraftStore, browserChannel('desk-drafts'), () => Date.now())
  return drafts
}

export function openDraftSession(place: DraftPlace): DraftSession {
  return new DraftSession(
    { drafts: getDrafts(), locks: browserLocks(), clock: browserClock, tabId, newId },
    place,
  )
}
