import type { DisplayChange } from '../../writes/rules/journal-entry.ts'
import { sentValues } from '../../writes/messages/sent-change-messages.ts'
import { ChangedText } from './ChangedText.tsx'
import { changeMessages } from './messages.ts'
import styles from './changes-table.module.css'

/** Before → after, one line a field. */
export function ChangesTable({ changes }: { changes: readonly DisplayChange[] }) {
  return (
    <table className={`${styles['table']} ${styles['versions']}`} aria-label="Changed fields">
      <thead>
        <tr>
          <th scope="col">{changeMessages.field}</th>
          <th scope="col">{changeMessages.before}</th>
          <th scope="col">{changeMessages.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { before, after } = sentValues(change)
          const isGone = change.kind === 'cleared' || change.kind === 'item-removed'
          return (
            <tr key={`${change.path} ${change.kind} ${change.label}`}>
              <th scope="row">{change.label}</th>
              <td translate="no" data-version={changeMessages.before}>
                <ChangedText text={before} against={change.after === '' ? before : after} />
              </td>
              <td
                translate={change.after ? 'no' : undefined}
                data-version={changeMessages.after}
                className={isGone ? styles['cleared'] : undefined}
              >
                <ChangedText text={after} against={change.before === '' ? after : before} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
