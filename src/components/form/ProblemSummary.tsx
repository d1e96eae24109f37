import { byPlace } from '../../lib/by-place.ts'
import { focusPath } from './focus-path.ts'
import styles from './form.module.css'

export interface Problem {
  /** Form path, or null when it belongs to no field. */
  path: string | null
  label: string
  message: string
}

interface ProblemSummaryProps {
  title: string
  problems: readonly Problem[]
}

/** All problems of a form at its top, each leading to its field. */
export function ProblemSummary({ title, problems }: ProblemSummaryProps) {
  if (problems.length === 0) return null
  return (
    // A problem that is solved leaves without a word; the form says how many are left.
    <div className={styles['problems']} role="alert" aria-atomic="false" aria-relevant="additions">
      <h2>{title}</h2>
      <ul>
        {byPlace(problems).map(({ key, item: { path, label, message } }) => (
          <li key={key}>
            {path === null ? (
              <>
                {label !== '' && `${label}: `}
                {message}
              </>
            ) : (
              <>
                <button type="button" className={styles['jump']} onClick={() => focusPath(path)}>
                  {label}
                </button>
                : {message}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
