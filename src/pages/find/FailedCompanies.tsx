import { messageForError } from '../../api/error-messages.ts'
import { ApiError } from '../../api/errors.ts'
import type { FailedCompany } from '../../api/find-everywhere/find-session.ts'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { findMessages } from './messages.ts'
import { OtherCompany } from './OtherCompany.tsx'
import { toldApart } from './told-apart.ts'
import styles from './find.module.css'

interface FailedCompaniesProps {
  failed: readonly FailedCompany[]
  /** Undefined while the search goes on. */
  onRetry: (() => void) | undefined
}

/** The companies that couldn't be searched, with the reason: what isn't found may be there. */
export function FailedCompanies({ failed, onRetry }: FailedCompaniesProps) {
  const isOnline = useOnline()
  if (failed.length === 0) return null
  const marks = toldApart(failed.map(({ company }) => company))
  const title = findMessages.failedTitle(failed.length)
  return (
    <section className={styles['others']} aria-label={title}>
      <div className={styles['othersHead']}>
        <h2>{title}</h2>
        {onRetry && <Button onClick={onRetry}>{findMessages.again}</Button>}
      </div>
      <p>{findMessages.failedText}</p>
      <ul>
        {failed.map(({ company, error }) => (
          <OtherCompany
            key={company.id}
            company={company}
            mark={marks.get(company.id)}
            reason={reasonOf(error, isOnline)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Ours and, where there is one, Codat's own sentence. */
function reasonOf(error: unknown, isOnline: boolean): string {
  const { title } = messageForError(error, isOnline)
  const said =
    error instanceof ApiError && error.details.service !== 'Desk' ? error.details.codatError : undefined
  return said === undefined ? title : `${title}: “${said}”`
}
