import { Link } from '../../components/router/Link.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { consolidateMessages } from './messages.ts'
import type { ToStep } from './to-step.ts'
import styles from './consolidate.module.css'

interface ConsolidationStepsProps {
  to: ToStep
  current: DuplicatesSearch['step']
  /** Whether there is anything to go on with. */
  isChosen: boolean
  isUpdateDone: boolean
}

/** Where a consolidation stands, and the way to each of its steps. */
export function ConsolidationSteps(props: ConsolidationStepsProps) {
  const { to, current, isChosen, isUpdateDone } = props
  const steps = [
    { step: undefined, label: consolidateMessages.stepChoose, isDone: isChosen && current !== undefined },
    { step: 'update', label: consolidateMessages.stepUpdate, isDone: isChosen && isUpdateDone },
    { step: 'archive', label: consolidateMessages.stepArchive, isDone: false },
  ] as const
  return (
    <nav aria-label={consolidateMessages.steps}>
      <ol className={styles['steps']}>
        {steps.map(({ step, label, isDone }, at) => {
          const content = (
            <>
              <span className={styles['mark']} data-done={isDone}>
                {isDone ? <Icon name="check" size={12} /> : at + 1}
              </span>
              {label}
            </>
          )
          return (
            <li key={label} aria-current={step === current ? 'step' : undefined}>
              {isChosen && step !== current ? (
                <Link {...to({ step })}>{content}</Link>
              ) : (
                <span>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
