import { focusPath } from '../../components/form/focus-path.ts'
import { ChangedText } from '../../components/write/ChangedText.tsx'
import type { Change } from '../../model/values/changes.ts'
import { sentValues } from '../../writes/messages/sent-change-messages.ts'
import { formMessages } from './messages.ts'
import styles from './form-rail.module.css'

/** What a form changes, as its review will list it; each leads to its field. */
export function RailChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <div>
      <h2 className={styles['title']}>{formMessages.railChanges}</h2>
      {changes.length === 0 && <p className={styles['none']}>{formMessages.noChangesYet}</p>}
      <ul className={styles['list']} aria-label={formMessages.railList}>
        {changes.map((change) => {
          const { before, after } = sentValues(change)
          const isGone = change.kind === 'cleared' || change.kind === 'item-removed'
          return (
            <li key={`${change.path} ${change.kind} ${change.label}`}>
              <button type="button" className={styles['field']} onClick={() => focusPath(change.path)}>
                {change.label}
              </button>
              <span className={styles['values']}>
                {change.before !== '' && (
                  <>
                    <span className={styles['before']} translate="no">
                      <ChangedText text={before} against={change.after === '' ? before : after} />
                    </span>
                    <span className={styles['arrow']} aria-hidden="true">
                      →
                    </span>
                  </>
                )}
                <span
                  className={isGone ? styles['gone'] : undefined}
                  translate={change.after ? 'no' : undefined}
                >
                  <ChangedText text={after} against={change.before === '' ? after : before} />
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
