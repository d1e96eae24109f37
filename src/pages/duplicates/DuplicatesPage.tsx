import { useFirstContent } from '../../api/first-content.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { useRoute } from '../../components/router/router-context.ts'
import pageStyles from '../../components/ui/page.module.css'
import { parseDuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { CompareCustomers } from './CompareCustomers.tsx'
import { DuplicatesList } from './DuplicatesList.tsx'

/** Customers of a company that may be one: their groups, or some of them side by side. */
export default function DuplicatesPage() {
  const { params, search: address } = useRoute('duplicates')
  const { search, problems } = parseDuplicatesSearch(address)
  const { companyId } = params
  const { ids } = search
  useFirstContent()
  return (
    <div className={pageStyles['page']}>
      {ids === undefined ? (
        <DuplicatesList companyId={companyId} search={search}>
          <SearchProblems problems={problems} />
        </DuplicatesList>
      ) : (
        <CompareCustomers key={JSON.stringify(ids)} companyId={companyId} ids={ids} search={search}>
          <SearchProblems problems={problems} />
        </CompareCustomers>
      )}
    </div>
  )
}
