import { companyTitle } from '../../api/company-title.ts'
import type { SkippedCompany } from '../../api/find-everywhere/search-plan.ts'
import { Link } from '../../components/router/Link.tsx'
import { toCustomers } from '../../lib/paths/links.ts'
import { findMessages } from './messages.ts'
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
          <li key={company.id}>
            <Link {...toCustomers(company.id)} translate="no">
              {companyTitle(company)}
            </Link>{' '}
            {marks.has(company.id) && <span translate="no">({marks.get(company.id)}) </span>}
            <span>{findMessages.skipReasons[reason]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
