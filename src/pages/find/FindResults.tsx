import type { RefObject } from 'react'
import type { FindState } from '../../api/find-everywhere/find-session.ts'
import { lastFind } from '../../api/find-everywhere/find-session.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { keepAsked } from '../../lib/storage/asked-here.ts'
import { FailedCompanies } from './FailedCompanies.tsx'
import { FoundInCompany } from './FoundInCompany.tsx'
import { findMessages } from './messages.ts'
import { SkippedCompanies } from './SkippedCompanies.tsx'
import { toldApart } from './told-apart.ts'
import { searchOf } from './use-find.ts'
import styles from './find.module.css'

interface FindResultsProps {
  state: FindState
  /** The button that is there whatever the search does. */
  startRef: RefObject<HTMLButtonElement | null>
}

/** What was found, in the order it came, and below it what wasn't searched. */
export function FindResults({ state, startRef }: FindResultsProps) {
  const { wanted, step, error, found, searched, failed, left, skipped } = state
  const marks = toldApart(found.map(({ company }) => company))
  const isOver = step !== 'running'
  // The button that was pressed goes away with what it was about.
  const go = (run: () => void) => () => {
    keepAsked(searchOf(wanted))
    run()
    startRef.current?.focus()
  }
  return (
    <>
      {found.map((one) => (
        <FoundInCompany key={one.company.id} found={one} mark={marks.get(one.company.id)} />
      ))}
      {step === 'done' && found.length === 0 && searched > 0 && (
        <EmptyState title={findMessages.foundAll(0, 0)}>
          {findMessages.nothing(wanted.q, searched)} {findMessages.limits}
        </EmptyState>
      )}
      {error !== undefined && <LoadError error={error} onRetry={go(lastFind.resume)} />}
      {step === 'stopped' && left.length > 0 && (
        <p className={styles['line']}>
          {findMessages.stopped(left.length)}{' '}
          {error === undefined && (
            <Button onClick={go(lastFind.resume)}>{findMessages.resume(left.length)}</Button>
          )}
        </p>
      )}
      <FailedCompanies failed={failed} onRetry={isOver ? go(lastFind.retry) : undefined} />
      {isOver && <SkippedCompanies skipped={skipped} />}
    </>
  )
}
