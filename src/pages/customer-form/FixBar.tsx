import { Link } from '../../components/router/Link.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { AUDIT_RULE_IDS } from '../../model/audit/audit-rules.ts'
import { ruleTexts } from '../../model/audit/messages.ts'
import type { FixQueuePlace } from './fix-progress.ts'
import { formMessages } from './messages.ts'
import styles from './FixBar.module.css'

interface FixBarProps {
  queue: FixQueuePlace
  platformName: string
}

/** What is to be fixed in this customer, how many are left, and the ways on and back. */
export default function FixBar({ queue, platformName }: FixBarProps) {
  const { place, count, label, problem, next, back } = queue
  const rule = AUDIT_RULE_IDS.find((id) => id === queue.rule)
  return (
    <section className={styles['bar']} aria-label={formMessages.fixing}>
      <p className={styles['what']}>
        {rule !== undefined && <strong>{ruleTexts[rule].title(platformName)}</strong>}{' '}
        <span className={styles['place']}>{formMessages.fixPlace(place, count)}</span>
        <br />
        {label}: {problem}
      </p>
      <span className={styles['ways']}>
        {next !== undefined && (
          <Link {...next} className={buttonClass('plain')}>
            {formMessages.fixSkip}
          </Link>
        )}
        <Link {...back} className={buttonClass('quiet')}>
          {formMessages.fixAll}
        </Link>
      </span>
    </section>
  )
}
