import { isDeleted } from '../../api/customer-title.ts'
import { recordMessages } from './messages.ts'
import { useNoWriting } from './use-no-writing.ts'
import type { RecordState } from './use-record.ts'

/** Why a record can't be edited, undefined when it can, as far as that is known. */
export function useNoEditing(companyId: string, record: RecordState): string | undefined {
  const noWriting = useNoWriting({ companyId, feature: 'Put' })
  if (record.customer !== undefined && isDeleted(record.customer)) return recordMessages.deleted
  return record.data?.readable === false ? recordMessages.unreadable : noWriting
}
