import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { wasAsked } from '../../lib/storage/asked-here.ts'
import { LoadError } from '../feedback/LoadError.tsx'
import { useOnline } from '../feedback/use-online.ts'
import { Button } from '../ui/Button.tsx'
import type { IndexState } from './index-state.ts'
import { costMessage, indexMessages, progressMessage, readingFailure, tooManyMessage } from './messages.ts'
import { readingOf } from './use-company-index.ts'
import type { CompanyIndexHandle } from './use-company-index.ts'
import styles from './IndexGate.module.css'

interface IndexGateProps {
  index: CompanyIndexHandle
  /** Why all customers have to be read for this page. */
  why: string
  /** What is shown once they are there. */
  children: ReactNode
}

/**
 * In place of what needs all customers of a company, until they have been read: what that costs, the button that does
 * it, how far it is, and why it stopped. After a reload, what was read in this tab is read again without a question.
 */
export function IndexGate({ index, why, children }: IndexGateProps) {
  const isOnline = useOnline()
  const { companyId, state, cost, costError, build, recount } = index
  const canRead = state.step === 'none' && isOnline && cost !== undefined && !cost.isTooMany
  useEffect(() => {
    if (canRead && wasAsked(readingOf(companyId))) build()
  })
  if (state.step === 'ready') return children
  if (state.step === 'failed') {
    const { error } = state
    return <LoadError error={error} message={readingFailure(error, isOnline)} onRetry={build} />
  }
  if (costError !== null && state.step !== 'reading') return <LoadError error={costError} onRetry={recount} />
  return (
    <section className={styles['gate']} aria-label={indexMessages.title}>
      <h2>{indexMessages.title}</h2>
      <p>{why}</p>
      {state.step === 'reading' ? <Progress state={state} /> : <Cost index={index} />}
      <div className={styles['actions']}>
        <GateButton index={index} isOnline={isOnline} />
      </div>
      <p>{indexMessages.kept}</p>
    </section>
  )
}

/** One button through all of it, so that it keeps the focus. */
function GateButton({ index, isOnline }: { index: CompanyIndexHandle; isOnline: boolean }) {
  const { state, cost, build, cancel } = index
  const isReading = state.step === 'reading'
  function disabledReason(): string | undefined {
    if (isReading) return undefined
    if (!isOnline) return 'You’re offline.'
    return cost === undefined ? indexMessages.counting : undefined
  }
  return (
    <Button
      look={isReading ? 'plain' : 'primary'}
      disabledReason={disabledReason()}
      onClick={isReading ? cancel : build}
    >
      {isReading ? indexMessages.cancel : indexMessages.read}
    </Button>
  )
}

function Cost({ index: { state, cost } }: { index: CompanyIndexHandle }) {
  return (
    <>
      <p className={styles['cost']}>{cost === undefined ? indexMessages.counting : costMessage(cost)}</p>
      {cost?.isTooMany === true && <p role="status">{tooManyMessage(cost.requests ?? 0)}</p>}
      {state.step === 'cancelled' && <p role="status">{indexMessages.cancelled}</p>}
    </>
  )
}

function Progress({ state }: { state: Extract<IndexState, { step: 'reading' }> }) {
  return (
    <>
      <progress
        aria-label={indexMessages.reading}
        max={state.total}
        value={state.total === undefined ? undefined : state.done}
      />
      <p className={styles['cost']}>{progressMessage(state)}</p>
    </>
  )
}
