import { useEffect } from 'react'
import { Link } from '../../components/router/Link.tsx'
import { announce } from '../../components/ui/announce.ts'
import { buttonClass } from '../../components/ui/button-class.ts'
import type { FixQueuePlace } from './fix-context.ts'
import { formMessages } from './messages.ts'
import styles from './FixBar.module.css'

/** What is to be fixed in this customer, how many are left, and the ways on and back. */
export function FixBar({ title, place, count, label, problem, next, back }: FixQueuePlace) {
  const left = formMessages.fixPlace(place, count)
  // The focus is in the field, which doesn't say what is wrong with it.
  useEffect(() => announce(`${title}, ${left}. ${label}: ${problem}`), [title, left, label, problem])
  return (
    <section className={styles['bar']} aria-label={formMessages.fixing}>
      <p className={styles['what']}>
        <strong>{title}</strong> <span className={styles['place']}>{left}</span>
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
