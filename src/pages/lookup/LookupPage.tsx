import { useFirstContent } from '../../api/first-content.ts'
import { FilterChoices } from '../../components/ui/FilterChoices.tsx'
import { IndexAge } from '../../components/company-index/IndexAge.tsx'
import { IndexGate } from '../../components/company-index/IndexGate.tsx'
import { useCompanyIndex } from '../../components/company-index/use-company-index.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { LOOKUP_MODES } from '../../lib/paths/lookup-search.ts'
import { ListPanel } from './ListPanel.tsx'
import { lookupMessages } from './messages.ts'
import { SearchPanel } from './SearchPanel.tsx'
import { useLookupSearch } from './use-lookup-search.ts'
import styles from './lookup.module.css'

/** Finds customers of a company by any of their fields, or by a list of names, emails, phone numbers and IDs. */
export default function LookupPage() {
  const { companyId, search, problems, change } = useLookupSearch()
  const index = useCompanyIndex(companyId)
  const Panel = search.mode === 'list' ? ListPanel : SearchPanel

  useFirstContent()

  return (
    <div className={styles['page']}>
      <div className={pageStyles['head']}>
        <PageHeading title={lookupMessages.page} className={pageStyles['heading']} />
        <FilterChoices
          label={lookupMessages.page}
          choices={LOOKUP_MODES.map((mode) => ({ value: mode, label: lookupMessages.modes[mode] }))}
          chosen={search.mode}
          onChoose={(mode) => change({ mode })}
        />
        <span className={styles['age']}>
          <IndexAge index={index} />
        </span>
      </div>
      {problems.length > 0 && (
        <div className={styles['notices']}>
          <SearchProblems problems={problems} />
        </div>
      )}
      <IndexGate index={index} why={lookupMessages.why}>
        <Panel key={companyId} index={index} search={search} onChange={change} />
      </IndexGate>
    </div>
  )
}
