import type { OpenedFrom } from '../../lib/paths/customers-search.ts'
import { toAttachments, toCustomer, toCustomerHistory } from '../../lib/paths/links.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'

/** A page of a record. */
export type RecordPart = 'record' | 'attachments' | 'history'

/** The same page of a record, of this or another customer of the list it was opened from. */
export function partLink(
  part: RecordPart,
  companyId: string,
  customerId: string,
  from: OpenedFrom | undefined,
): LinkTarget {
  switch (part) {
    case 'record':
      return toCustomer(companyId, customerId, from)
    case 'attachments':
      return toAttachments(companyId, customerId, from)
    case 'history':
      return toCustomerHistory(companyId, customerId, from)
  }
}
