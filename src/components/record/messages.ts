import { formatList } from '../../lib/format/lists.ts'

/** The texts of a record's pages. */
export const recordMessages = {
  edit: 'Edit',
  more: 'More actions',
  duplicate: 'Duplicate',
  findDuplicates: 'Find duplicates',
  deleted: 'This customer was deleted.',
  unreadable: 'We can’t read this record, so it can’t be edited here.',
  noPlatform: 'This company has no accounting platform.',
  reconnect: (platform: string) => `Reconnect ${platform} to change customers.`,
  cannot: {
    Post: (platform: string, reason: string) => `You can’t create customers in ${platform}. ${reason}.`,
    Put: (platform: string, reason: string) => `You can’t update customers in ${platform}. ${reason}.`,
  },
  developerData: 'Developer data',
  rawJson: 'Raw JSON',
  close: 'Close',

  deletedIn: (platform: string) =>
    `Deleted in ${platform}. Showing the last version Codat stored. You can’t change it any more.`,
  unreadableRecord:
    'Codat sent this record in a format we can’t read. Here is the raw data; nothing is lost.',

  sent: (age: string) => `Sent ${age}`,
  sending: 'Sending…',
  confirmed: 'Confirmed',
  synced: 'Synced',
  draft: 'Draft',
  draftFrom: (time: string) => `Draft from ${time}`,
  continue: 'Continue',
  continueDraft: 'Continue draft',
  discard: 'Discard',
  discardDraft: 'Discard draft',
  discardTitle: 'Discard this draft?',
  discardText: 'The draft is deleted from this device. You can’t undo this.',
  keepDraft: 'Keep draft',

  mainDetails: 'Details',
  contactDetails: 'Contact details',
  addresses: 'Addresses',
  contacts: 'Contacts',
  moreFields: 'More fields',
  none: 'None',
  empty: (labels: readonly string[]) => `Empty: ${labels.join(', ')}`,
  sameAsCustomer: (same: readonly string[]) => {
    const list = formatList(same, 'en')
    return `${list.slice(0, 1).toUpperCase()}${list.slice(1)}: same as customer`
  },

  about: 'About this record',
  latestChanges: 'Latest changes',
  noChanges: 'None sent from this device',
  allChanges: 'All changes',
  latestFiles: 'Latest files',
  allFiles: 'All files',
} as const
