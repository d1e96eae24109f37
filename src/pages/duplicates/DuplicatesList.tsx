import type { ReactNode } from 'react'
import { IndexAge } from '../../components/company-index/IndexAge.tsx'
import { IndexGate } from '../../components/company-index/IndexGate.tsx'
import { useCompanyIndex } from '../../components/company-index/use-company-index.ts'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { LEVELS } from '../../lib/paths/duplicates-search.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { useDismissedPairs } from '../../writes/hooks/use-dismissed-pairs.ts'
import { DismissedPairs } from './DismissedPairs.tsx'
import { DuplicateGroups } from './DuplicateGroups.tsx'
import { duplicateMessages, levelLabels, levelTexts } from './messages.ts'
import { toShown } from './to-shown.ts'
import styles from './duplicates.module.css'

interface DuplicatesListProps {
  companyId: string
  search: DuplicatesSearch
  children: ReactNode
}

/** The groups of customers that may be one, or the pairs that somebody said aren't. */
export function DuplicatesList({ companyId, search, children }: DuplicatesListProps) {
  const navigate = useNavigate()
  const index = useCompanyIndex(companyId)
  const dismissed = useDismissedPairs(companyId)
  const isDismissedView = search.view === 'dismissed'
  const level = LEVELS.map((value) => ({ value, label: levelLabels[value] }))
  return (
    <>
      <div className={pageStyles['head']}>
        <PageHeading title={duplicateMessages.page} className={pageStyles['heading']} />
        {!isDismissedView && (
          <SelectField
            label={duplicateMessages.level}
            value={search.level}
            options={level}
            onChange={(value) => {
              const chosen = LEVELS.find((one) => one === value)
              if (chosen !== undefined) navigate(toShown(companyId, { ...search, level: chosen, page: 1 }))
            }}
          />
        )}
        <Link
          {...toShown(companyId, {
            ...search,
            page: 1,
            view: isDismissedView ? undefined : 'dismissed',
          })}
          className={buttonClass('quiet')}
        >
          {isDismissedView
            ? duplicateMessages.backToGroups
            : duplicateMessages.dismissedCount(dismissed.pairs.length)}
        </Link>
        <span className={styles['age']}>
          <IndexAge index={index} />
        </span>
      </div>
      <div className={styles['body']}>
        {children}
        {dismissed.isUnstored && <Notice tone="warning">{duplicateMessages.unstored}</Notice>}
        {isDismissedView ? (
          <DismissedPairs companyId={companyId} search={search} dismissed={dismissed} />
        ) : (
          <IndexGate index={index} why={duplicateMessages.why}>
            <p className={styles['levelText']}>{levelTexts[search.level]}</p>
            <DuplicateGroups companyId={companyId} search={search} index={index} dismissed={dismissed} />
          </IndexGate>
        )}
      </div>
    </>
  )
}
