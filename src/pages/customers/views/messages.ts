import { counted } from '../../../lib/format/counts.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import type { SavedView } from '../../../lib/views/saved-view.ts'
import type { ReadViews } from '../../../lib/views/views-file.ts'

const views = (count: number): string => counted(count, 'view')

export const viewMessages = {
  title: 'Views',
  /** The list as it is without a view. */
  plain: 'All customers',
  changed: (name: string) => `${name}, changed`,
  changedNote: (name: string) => `You’ve changed “${name}”.`,
  save: 'Save changes',
  saveAs: 'Save as new view',
  name: 'Name',
  for: 'For',
  thisCompany: 'This company',
  allCompanies: 'All companies',
  isDefault: 'default',
  setDefault: (name: string) => `Open the list with ${name}`,
  saveView: 'Save view',
  cancel: 'Cancel',
  copyLink: 'link to this view',
  manage: 'Manage views',
  manageHint: 'Views are kept on this device, in this browser.',
  none: 'You haven’t saved any views yet.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  linkTo: (name: string) => `link to ${name}`,
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `Deleted “${name}”.`,
  undo: 'Undo',
  restored: (name: string) => `Restored “${name}”`,
  saved: (name: string) => `Saved view “${name}”`,
  nameMissing: 'Enter a name.',
  nameTaken: 'Another view has this name.',
  full: (most: number) => `You have ${views(most)}, which is the maximum. Delete one first.`,
  notKept: 'Your browser didn’t store your views. You can use them until you close or reload this page.',
  exportFile: 'Export views',
  importFile: 'Import views',
  fileName: 'Customer Desk views.json',
  tooLarge: 'This file is too large to be a list of views. Nothing was added.',
  unreadable: 'Couldn’t read this file. Nothing was added.',
}

function elsewhere(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? ' 1 view is for another company and shows up there.'
    : ` ${views(count)} are for other companies and show up there.`
}

/** What came of a file, on the list of a company. */
export function importMessage(read: ReadViews, most: number, companyId: string): string {
  switch (read.is) {
    case 'no-views':
      return 'This file doesn’t hold views of Customer Desk, or views this version can’t read. Nothing was added.'
    case 'too-many':
      return `With this file you’d have more than ${views(most)}. Nothing was added.`
    case 'read': {
      const known = read.known === 0 ? '' : ` You already had ${formatNumber(read.known)}.`
      const partial =
        read.partial === 0
          ? ''
          : ` ${views(read.partial)} had parts this version doesn’t know; they were left out.`
      const isShownHere = (view: SavedView) => (view.companyId ?? companyId) === companyId
      const hidden = read.views.slice(read.views.length - read.added).filter((view) => !isShownHere(view))
      return `Added ${views(read.added)}.${elsewhere(hidden.length)}${known}${partial}`
    }
  }
}
