import { personOfPage } from '../../api/person.ts'
import { deviceStorage } from '../../lib/storage/stored-value.ts'
import { DraftSession } from './draft-session.ts'
import { idbDraftStore } from './draft-store.ts'
import { Drafts } from './drafts.ts'
import { createUnsavedEditsStore } from './unsaved-edits.ts'
import { browserChannel, browserClock, browserLocks } from '../platform/environment.ts'
import { ownName } from '../platform/own-name.ts'
import type { DraftPlace } from './draft-format.ts'

/** This page load; a reload is another tab to its drafts. */
const tabId = crypto.randomUUID()

const newId = (): string => crypto.randomUUID()

const unsavedEdits = createUnsavedEditsStore(deviceStorage, personOfPage())

let drafts: Drafts | undefined

/** The person's drafts in this browser; made on first use. */
export function getDrafts(): Drafts {
  drafts ??= new Drafts(idbDraftStore, browserChannel(ownName('desk-drafts')), () => Date.now())
  return drafts
}

/** Drafts older than 30 days go, also of forms nobody opens again. */
export async function clearExpiredDrafts(): Promise<void> {
  unsavedEdits.clearExpired(Date.now())
  await getDrafts().clearExpired()
}

export function openDraftSession(place: DraftPlace, draftId?: string): DraftSession {
  return new DraftSession(
    { drafts: getDrafts(), unsavedEdits, locks: browserLocks(ownName), clock: browserClock, tabId, newId },
    place,
    draftId,
  )
}
