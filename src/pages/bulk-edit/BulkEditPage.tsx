import { useFirstContent } from '../../api/first-content.ts'
import { loadCode } from '../../api/missing-code.ts'
import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { late, LOADING } from '../../components/ui/late.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { parseRecordSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { bulkEditMessages } from './messages.ts'
import styles from './bulk-edit.module.css'

// On its own, so that the list of all pages' code, which loads before the first row, doesn't grow by what a bulk edit needs.
const BulkEditBody = late(loadCode(() => import('./BulkEditBody.tsx')))

/** The same edit of many customers, which were chosen in the list. */
export default function BulkEditPage() {
  const { params, search } = useRoute('bulkEdit')
  const { companyId, editId } = params
  useFirstContent()

  return (
    <div className={pageStyles['page']}>
      <div className={pageStyles['head']}>
        <PageHeading title={bulkEditMessages.heading} className={pageStyles['heading']} />
        <Link {...toCustomers(companyId)}>{bulkEditMessages.back}</Link>
      </div>
      <BulkEditBody
        key={editId}
        companyId={companyId}
        editId={editId}
        wanted={parseRecordSearch(search).search.connection}
        placeholder={<div className={styles['state']}>{LOADING}</div>}
      />
    </div>
  )
}
