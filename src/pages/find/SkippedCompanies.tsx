import type { SkippedCompany } from '../../api/find-everywhere/search-plan.ts'
import { findMessages } from './messages.ts'
import { OtherCompany } from './OtherCompany.tsx'
import { toldApart } from './told-apart.ts'
import styles from './find.module.css'

/** The companies that have nothing to search, folded: they are the same for every search. */
export function SkippedCompanies({ skipped }: { skipped: readonly SkippedCompany[] }) {
  if (skipped.length === 0) return null
  const marks = toldApart(skipped.map(({ company }) => company))
  return (
    <details className={styles['others']}>
      <summary>{findMessages.skippedTitle(skipped.length)}</summary>
      <p>{findMessages.skippedText}</p>
      <ul>
        {skipped.map(({ company, reason }) => (
          <OtherCompany
            key={company.id}
            company={company}
            mark={marks.get(company.id)}
            reason={findMessages.skipReasons[reason]}
          />
        ))}
      </ul>
    </details>
  )
}
