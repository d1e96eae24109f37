import type { DisplayChange } from '../../writes/rules/journal-entry.ts'
import styles from './changes-table.module.css'

const WORDS: Record<string, string> = {
  cleared: 'emptied',
  'item-removed': 'removed',
  'item-added': 'added',
  moved: 'moved',
}

/** Before → after, one line a member. */
export function ChangesTable({ changes }: { changes: readonly DisplayChange[] }) {
  return (
    <table className={styles['table']} aria-label="Changes">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const isGone = change.kind === 'cleared' || change.kind === 'item-removed'
          return (
            <tr key={`${change.path} ${change.kind} ${change.label}`}>
              <th scope="row">{change.label}</th>
              <td>{change.before || '–'}</td>
              <td className={isGone ? styles['cleared'] : undefined}>
                {change.after || WORDS[change.kind] || '–'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
