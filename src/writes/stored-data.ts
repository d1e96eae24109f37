import { personOfPage } from '../api/person.ts'
import { clearDefaultViews } from '../lib/storage/default-views-cookie.ts'
import { forgetStored } from '../lib/storage/stored-changes.ts'
import { clearStoredValues, deviceStorage, storedKeys, tabStorage } from '../lib/storage/stored-value.ts'
import { getRuns } from './bulk/get-runs.ts'
import { clearBulkEdits } from './bulk-edit/bulk-edit-store.ts'
import { getDrafts } from './drafts/get-drafts.ts'
import { unsavedEditsPrefix } from './drafts/unsaved-edits.ts'
import { clearDuplicates } from './duplicates/duplicates-store.ts'
import { getWriteEngine } from './engine/get-write-engine.ts'

interface StoredData {
  readonly name: string
  readonly where: string
  readonly holds: string
  readonly keptFor: string
}

/** Everything Customer Desk stores on this device. Never the API key: the browser doesn't have it. */
export const STORED_DATA: readonly StoredData[] = [
  {
    name: 'Changes',
    where: 'IndexedDB customer-desk, store journal',
    holds:
      'Each change sent from here: platform name, the customer as opened and as sent, the platform’s field names, times, state, and Codat’s responses.',
    keptFor: '30 days after sending, or until cleared.',
  },
  {
    name: 'Runs of many changes',
    where: 'IndexedDB customer-desk, stores runs and runRows',
    holds: 'The changes you sent together: each customer as it was and as sent, and what became of it.',
    keptFor: '30 days after sending, or until cleared.',
  },
  {
    name: 'Bulk edits',
    where: 'IndexedDB customer-desk, stores bulkEdits and bulkEditFields',
    holds:
      'IDs of the customers you edit together, or the search and filter that finds them, and what you change.',
    keptFor: 'Until you send it; at most 30 days, or until cleared.',
  },
  {
    name: 'Drafts',
    where: 'IndexedDB customer-desk, store drafts',
    holds: 'Form content that hasn’t been sent, with the customer as it was opened.',
    keptFor: 'Until the change is confirmed or you discard the draft; at most 30 days after the last edit.',
  },
  {
    name: 'Unsaved edits',
    where: 'localStorage, desk.last-typed.* or desk.last-typed-by.*',
    holds: 'Edits made just before a page closed, until they’re part of the draft.',
    keptFor: 'Until you open the form again; at most 30 days, or until cleared.',
  },
  {
    name: 'Consolidations',
    where: 'IndexedDB customer-desk, store consolidations',
    holds:
      'For duplicates you’re consolidating: IDs of the customers, which one you keep, and which fields come from which.',
    keptFor: '30 days after your last choice, or until cleared.',
  },
  {
    name: 'Dismissed duplicates',
    where: 'IndexedDB customer-desk, store dismissed-pairs',
    holds: 'IDs and names of customers marked as not duplicates, and when.',
    keptFor: 'Until that’s undone, or until cleared.',
  },
  {
    name: 'Recent and pinned companies, colour scheme and shortcuts',
    where: 'localStorage, desk.recent-companies, desk.pinned-companies, desk.color-scheme and desk.shortcuts',
    holds:
      'IDs of the last five companies and when you opened them; IDs of the companies you pinned; light or dark; whether keyboard shortcuts are off.',
    keptFor: 'Until cleared.',
  },
  {
    name: 'Views of lists',
    where: 'localStorage, desk.views; sessionStorage, desk.views-in-use',
    holds:
      'Names you gave to views; the search, filter, order and columns of each, with any text you searched or filtered for; IDs of their companies, and which view you use in each.',
    keptFor: 'Until you delete the view, or until cleared. Which view you use: until you close the tab.',
  },
  {
    name: 'Default views',
    where: 'Cookie desk-default-views, sent with the pages of companies',
    holds: 'What your default views search, filter and show, so that the server opens your lists with them.',
    keptFor: 'Until no view is a default, or until cleared; at most 400 days after you last opened a list.',
  },
  {
    name: 'Audit rules you ignore',
    where: 'localStorage, desk.ignored-audit-rules',
    holds: 'IDs of companies, and the rules you ignore in each.',
    keptFor: 'Until you take it back, or until cleared.',
  },
  {
    name: 'Customers to fix one after another',
    where: 'sessionStorage, desk.fix-queue',
    holds:
      'IDs of up to 500 customers with a finding of an audit, the field to fix, and what is wrong there.',
    keptFor: 'Until you close the tab.',
  },
  {
    name: 'Columns of imported files',
    where: 'localStorage, desk.import-columns',
    holds: 'IDs of companies, the headings of files you imported, and the field you chose for each column.',
    keptFor: 'Until cleared.',
  },
  {
    name: 'Lists you paste to look up',
    where: 'sessionStorage, desk.pasted-lists',
    holds: 'IDs of up to five companies, and the names, emails, phone numbers and IDs you pasted for each.',
    keptFor: 'For 12 hours, at most until you close the tab.',
  },
  {
    name: 'Selected customers',
    where: 'sessionStorage, desk.selections',
    holds:
      'While a page reloads: IDs of companies, and the customers you selected in each as they were shown, or the search and filter that finds them.',
    keptFor: 'Until the customers list is shown again; at most 12 hours, or until you close the tab.',
  },
  {
    name: 'Readings and searches you started',
    where: 'sessionStorage, desk.asked-here',
    holds: 'IDs of companies whose customers you read, and what you searched all companies for.',
    keptFor: 'For 12 hours, at most until you close the tab.',
  },
  {
    name: 'Limit of requests',
    where: 'localStorage, desk.request-limit',
    holds: 'The time until which Codat asked us to send no requests.',
    keptFor: 'Until cleared.',
  },
  {
    name: 'Scroll positions of lists',
    where: 'sessionStorage, desk.list-position.*',
    holds: 'How far you scrolled each list.',
    keptFor: 'Until you close the tab.',
  },
  {
    name: 'Order of the list a record was opened from',
    where: 'sessionStorage, desk.entered-list',
    holds: 'IDs of the customers before and after it, and the search.',
    keptFor: 'Until you close the tab.',
  },
  {
    name: 'Who has signed in here',
    where: 'localStorage, desk.people; sessionStorage, desk.person',
    holds:
      'An ID that says nothing about the person, and when they last opened Customer Desk in this browser.',
    keptFor: '30 days after that, or until cleared.',
  },
]

const PREFIX = 'desk.'

/** Whether a value is kept for someone else, who doesn't expect others to clear it. */
function isOfOthers(key: string): boolean {
  const person = personOfPage()
  if (key === 'desk.people') return person !== undefined
  return key.startsWith('desk.last-typed') && !key.startsWith(unsavedEditsPrefix(person))
}

/**
 * Clears all of it, in every tab; what is kept for other people only if `others` says so. Changes in progress go on at Codat
 * without being watched. Rejects when a part could not be cleared, once the others are.
 */
export async function clearStoredData(others?: () => Promise<void>): Promise<void> {
  // First what sends: a run that goes on would fill the journal again.
  const results = await Promise.allSettled([
    getRuns().clearAll(),
    getWriteEngine().clearAll(),
    getDrafts().clearAll(),
    clearDuplicates(),
    clearBulkEdits(),
    others?.(),
  ])
  clearDefaultViews()
  for (const key of storedKeys(deviceStorage, PREFIX))
    if (!isOfOthers(key)) clearStoredValues(deviceStorage, key)
  clearStoredValues(tabStorage, PREFIX)
  forgetStored()
  for (const result of results) if (result.status === 'rejected') throw result.reason
}
