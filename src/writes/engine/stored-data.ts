import { getDrafts } from '../drafts/get-drafts.ts'
import { getWriteEngine } from './get-write-engine.ts'

interface StoredData {
  readonly name: string
  readonly where: string
  readonly holds: string
  readonly keptFor: string
}

/** Everything this part of the desk keeps on the device. Never the API key: the browser does not have it. */
export const STORED_DATA: readonly StoredData[] = [
  {
    name: 'Writes',
    where: 'IndexedDB customer-desk, store journal',
    holds:
      'Each write sent from here: company and platform name, the customer as opened and as sent, the field names of the platform, times, state, and Codat’s answers.',
    keptFor: '30 days after sending, or until cleared.',
  },
  {
    name: 'Drafts',
    where: 'IndexedDB customer-desk, store drafts',
    holds: 'What was typed into a customer form and not yet written, with the customer as it was opened.',
    keptFor:
      'Until the write has succeeded or the draft is discarded; at most 30 days after the last change.',
  },
  {
    name: 'Last words of a form',
    where: 'localStorage, desk.last-typed.*',
    holds: 'What was typed in the instant before a page went away, as in drafts, until the drafts have it.',
    keptFor: 'Until the form is opened again, at most 30 days, or until cleared.',
  },
  {
    name: 'Recently opened companies and chosen colours',
    where: 'localStorage, desk.recent-companies and desk.color-scheme',
    holds: 'Ids of the last five companies and when they were opened; light or dark.',
    keptFor: 'Until cleared.',
  },
  {
    name: 'Scroll positions of lists',
    where: 'sessionStorage, desk.list-position.*',
    holds: 'How far a list was scrolled, under its address.',
    keptFor: 'Until the tab is closed.',
  },
]

const PREFIX = 'desk.'

function clearWebStorage(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
}

/** Forgets all of it, in every tab. Writes under way go on at Codat, unwatched; its write history still lists them. */
export async function clearStoredData(): Promise<void> {
  await getWriteEngine().clearAll()
  await getDrafts().clearAll()
  clearWebStorage(localStorage)
  clearWebStorage(sessionStorage)
}
