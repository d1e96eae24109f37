import { customerCount } from '../../api/customer-count.ts'
import { counted } from '../../lib/format/counts.ts'
import { formatList } from '../../lib/format/lists.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { DuplicateLevel, LikeReason, UnlikeReason } from '../../model/duplicates/compare-customers.ts'

/** What each level lets in, in the words of the choice. */
export const levelLabels: Record<DuplicateLevel, string> = {
  exact: 'Exact',
  close: 'Close',
  likely: 'Likely',
  rough: 'Rough',
}

export const levelTexts: Record<DuplicateLevel, string> = {
  exact: 'Same name, and the same email, phone or number.',
  close: 'Same or nearly the same name, or one email or number in common, and little that speaks against it.',
  likely: 'Alike, but something both have is different. Look before you act.',
  rough: 'A few things in common. Expect many that aren’t duplicates.',
}

export const likeLabels: Record<LikeReason, string> = {
  sameName: 'Same name',
  similarName: 'Nearly the same name',
  initial: 'Name with an initial',
  partOfName: 'Part of the name',
  email: 'Same email',
  sharedMailbox: 'Shared mailbox',
  phone: 'Same phone',
  taxNumber: 'Same tax number',
  registrationNumber: 'Same registration number',
  address: 'Same address',
}

export const unlikeLabels: Record<UnlikeReason, string> = {
  legalForm: 'Different legal form',
  email: 'Different email',
  phone: 'Different phone',
  taxNumber: 'Different tax number',
  registrationNumber: 'Different registration number',
  address: 'Different address',
}

/** How sure the pairs of a group are, from the surest to the roughest. */
export const levelRange = (surest: DuplicateLevel, roughest: DuplicateLevel): string =>
  surest === roughest
    ? levelLabels[surest]
    : `${levelLabels[surest]} to ${levelLabels[roughest].toLowerCase()}`

/** What some of a group have in common mustn't read as if all had. */
export const likeText = (reason: LikeReason, isOfAll: boolean): string =>
  isOfAll ? likeLabels[reason] : `${likeLabels[reason]} (some)`

export const duplicateMessages = {
  page: 'Duplicates',
  level: 'Level',
  why: 'Codat can’t compare customers, so Customer Desk reads all of them once and compares them on this device.',
  searching: 'Comparing customers…',
  found: (groups: number, customers: number) =>
    groups === 0
      ? 'No duplicates at this level'
      : `${counted(groups, 'group', 'groups')}, ${customerCount(customers)}`,
  none: 'No duplicates found',
  noneText: (level: DuplicateLevel) =>
    level === 'rough'
      ? 'No two customers have enough in common. Deleted customers are left out.'
      : 'No two customers are this much alike. A rougher level finds more.',
  group: (titles: readonly string[]) => `Possible duplicates: ${titles.join(', ')}`,
  compare: 'Compare',
  compareFirst: (number: number) => `Compare the first ${number}`,
  notDuplicates: 'Not duplicates',
  dismissed: 'Dismissed',
  dismissedCount: (number: number) => `Dismissed (${formatNumber(number)})`,
  backToGroups: 'Duplicates',
  announceDismissed: (pairs: number) =>
    pairs === 1
      ? 'Dismissed. It won’t be listed again.'
      : `${pairs} pairs dismissed. They won’t be listed again.`,
  noDismissed: 'Nothing dismissed',
  noDismissedText:
    'Customers you mark as “Not duplicates” are listed here. This list is on this device only.',
  dismissedText: 'These customers were marked as not duplicates on this device. Undo to list them again.',
  undo: 'Undo',
  undoPair: (one: string, other: string) => `Undo: ${one} and ${other}`,
  announceUndone: 'Undone. The customers are compared again.',
  unstored:
    'This device can’t store your choices: storage is full or blocked. They last until you close or reload this tab.',
} as const

export const compareMessages = {
  page: 'Compare customers',
  back: 'Duplicates',
  table: 'Comparison',
  field: 'Field',
  differs: 'Differs',
  empty: 'None',
  onlyDifferences: 'Only differences',
  allSame: 'These customers don’t differ in anything shown here.',
  deleted: 'Deleted',
  unreadable: 'We can’t read this record, so it can’t be compared.',
  loading: 'Loading customers',
  keep: 'Keep this customer',
  keepNamed: (title: string) => `Keep ${title}`,
  pick: (label: string, value: string) => `${label}: ${value === '' ? 'leave empty' : value}`,
  pickAll: 'Keep all of them',
  fixed: 'Can’t be changed',
} as const

export const consolidateMessages = {
  intro: (platform: string) =>
    `Codat can’t move invoices or payments from one customer to another. Consolidating updates the customer you keep and archives the others; their history stays with them. A true merge happens in ${platform}.`,
  chooseFirst: 'Choose the customer you keep, then pick the values it should have.',
  checking: 'Checking what can be changed…',
  viewOnly: (reason: string) => `${reason} Consolidating isn’t available.`,
  noConnection: 'This company has no accounting connection, so nothing can be changed.',
  notLinked: (platform: string) => `${platform} isn’t linked, so nothing can be changed.`,
  noUpdates: (platform: string) => `Customers in ${platform} can’t be updated through Codat.`,
  noStatus: (platform: string) =>
    `Codat can’t archive customers in ${platform}, so duplicates can’t be consolidated here. Merge them in ${platform}.`,
  notLoaded: 'Couldn’t check what can be changed.',
  deleted: 'One of these customers is deleted or can’t be read. Consolidating needs all of them.',
  summary: (fields: number, archived: number) =>
    [
      fields === 0
        ? 'No field changes.'
        : `${counted(fields, 'field', 'fields')} of the customer you keep will change.`,
      archived === 0 ? 'Nothing is left to archive.' : `${customerCount(archived)} will be archived.`,
    ].join(' '),
  keptIsArchived: 'The customer you keep is archived, and stays so.',
  toUpdate: 'Continue to the update',
  toArchive: 'Continue to archiving',
  steps: 'Steps',
  stepChoose: 'Choose',
  stepUpdate: 'Update the customer you keep',
  stepArchive: 'Archive the others',
  locked: 'The update has been sent, so your choices can’t change any more.',
  restart: 'Start over',
  updateText: (title: string) => `Check what ${title} will have, then review and send it.`,
  underWay: (platform: string) =>
    `Nothing is archived until ${platform} confirms this update. You can leave this page; your choices are saved on this device.`,
  stopped: (platform: string) =>
    `Nothing has been archived: that waits until ${platform} confirms the update of the customer you keep.`,
  confirmed: (platform: string) => `${platform} confirmed the update. You can archive the others now.`,
  noUpdate: 'The customer you keep already has all values you chose, so there’s nothing to update.',
  archiveText: (platform: string) =>
    `Each customer is read again and reviewed before it’s archived in ${platform}.`,
  archive: 'Review and archive',
  archiveNamed: (title: string) => `Review and archive ${title}`,
  archiveFirst: 'Archiving waits until the update of the customer you keep is confirmed.',
  isArchived: 'Already archived',
  notSent: 'Not archived yet',
  cancelArchive: 'Back to the list',
  done: (archived: number) =>
    `Consolidated. ${counted(archived, 'customer is', 'customers are')} archived. You’ll see it in Codat’s data after the next sync.`,
  openSurvivor: (title: string) => `Open ${title}`,
  finish: 'Finish',
  storedDifferently: (platform: string) =>
    `${platform} stored some of the update differently from what you sent. Check that nothing is missing before you archive.`,
  seeDifferences: 'See differences',
} as const

/** "Acme, Acme Ltd and 3 more". */
export function titlesText(titles: readonly string[], most = 3): string {
  const shown = titles.slice(0, most)
  const rest = titles.length - shown.length
  return rest === 0 ? formatList(shown, 'en') : `${shown.join(', ')} and ${formatNumber(rest)} more`
}
