import { Link } from '../../components/router/Link.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import type { FixQueuePlace } from './fix-progress.ts'
import { formMessages } from './messages.ts'
import styles from './FixBar.module.css'

/** What is to be fixed in this customer, how many are left, and the ways on and back. */
export function FixBar({ title, place, count, label, problem, next, back }: FixQueuePlace) {
  return (
    <section className={styles['bar']} aria-label={formMessages.fixing}>
      <p className={styles['what']}>
        <strong>{title}</strong>{' '}
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
