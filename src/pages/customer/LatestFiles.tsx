import type { Attachment } from '../../api/attachments.ts'
import type { Connection } from '../../api/connections.ts'
import { useAttachments } from '../../api/use-attachments.ts'
import { recordMessages } from '../../components/record/messages.ts'
import { Link } from '../../components/router/Link.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { formatDay } from '../../lib/format/dates.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { canBeLinked, toAttachment, toAttachments } from '../../lib/paths/links.ts'
import styles from './customer.module.css'

const SHOWN = 3

/** Codat's dates sort as text. */
function newestFirst(a: Attachment, b: Attachment): number {
  const [first, second] = [a.dateCreated ?? '', b.dateCreated ?? '']
  return first === second ? 0 : first < second ? 1 : -1
}

interface LatestFilesProps {
  companyId: string
  customerId: string
  connection: Connection | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** The newest files; nothing where there are none or can be none. */
export function LatestFiles({ companyId, customerId, connection, from }: LatestFilesProps) {
  const { list, unavailable } = useAttachments(companyId, customerId, connection)
  const files = (unavailable === undefined ? (list.data?.attachments ?? []) : [])
    .toSorted(newestFirst)
    .filter(({ id }) => canBeLinked(id))
    .slice(0, SHOWN)
  if (files.length === 0) return null
  return (
    <div>
      <h3>{recordMessages.latestFiles}</h3>
      <ul className={styles['latest']}>
        {files.map((file) => (
          <li key={file.id}>
            <Link
              {...toAttachment(companyId, customerId, file.id, from)}
              translate="no"
              title={fileNameOf(file)}
            >
              {fileNameOf(file)}
            </Link>
            <span>{formatDay(parseCodatDate(file.dateCreated))}</span>
          </li>
        ))}
      </ul>
      <Link {...toAttachments(companyId, customerId, from)} className={styles['all']}>
        {recordMessages.allFiles}
      </Link>
    </div>
  )
}
