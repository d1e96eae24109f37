import { useFirstContent } from '../../api/first-content.ts'
import { loadCode } from '../../api/missing-code.ts'
import { Link } from '../../components/router/Link.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import { late } from '../../components/ui/late.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { parseRecordSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

// On its own, so that the list of all pages' code, which loads before the first row, doesn't grow by what an import needs.
const ImportBody = late(loadCode(() => import('./ImportBody.tsx')))

/** A file of customers compared with those of the company, and the changes it makes. */
export default function ImportPage() {
  const { params, search } = useRoute('import')
  const { companyId } = params
  useFirstContent()

  return (
    <div className={pageStyles['page']}>
      <div className={pageStyles['head']}>
        <PageHeading title="Import customers" className={pageStyles['heading']} />
        <Link {...toCustomers(companyId)}>Back to customers</Link>
      </div>
      <ImportBody companyId={companyId} wanted={parseRecordSearch(search).search.connection} />
    </div>
  )
}
