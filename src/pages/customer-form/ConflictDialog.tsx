import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import type { Side, ThreeWayEntry } from '../../model/values/three-way.ts'
import tableStyles from '../../components/write/changes-table.module.css'
import styles from './customer-form.module.css'

interface ConflictDialogProps {
  entries: readonly ThreeWayEntry[]
  onMerge: (choices: ReadonlyMap<string, Side>) => void
  onClose: () => void
}

const SIDES: readonly { side: Side; title: string }[] = [
  { side: 'mine', title: 'Yours' },
  { side: 'now', title: 'In the books now' },
]

/** The record changed at the source while it was edited: three versions side by side, a choice for each field. */
export function ConflictDialog({ entries, onMerge, onClose }: ConflictDialogProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () => new Map(entries.flatMap(({ path, kind }) => (kind === 'now' ? [[path, 'now'] as const] : []))),
  )
  const open = entries.filter(({ path, kind }) => kind === 'conflict' && !choices.has(path))
  const choose = (path: string, side: Side) => setChoices(new Map([...choices, [path, side]]))

  return (
    <Dialog
      title="This record was changed meanwhile"
      widthPx={960}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Back to the form</Button>
          <Button
            look="primary"
            disabledReason={open.length > 0 ? 'Choose a version for every field first.' : undefined}
            onClick={() => onMerge(choices)}
          >
            Use these values
          </Button>
        </>
      }
    >
      <p>
        Somebody changed the record in the books after you opened it. Nothing has been sent. What does not
        overlap is merged; choose where both sides changed the same field.
      </p>
      <table className={`${tableStyles['table']} ${tableStyles['versions']}`} aria-label="Versions">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">When you opened it</th>
            {SIDES.map(({ side, title }) => (
              <th key={side} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.path}>
              <th scope="row">{entry.label}</th>
              <td data-version="When you opened it">{entry.opened || '–'}</td>
              {SIDES.map(({ side, title }) => (
                <td key={side} data-version={title}>
                  <label className={styles['choice']}>
                    <input
                      type="radio"
                      name={`version of ${entry.path}`}
                      aria-label={`${entry.label}: ${title}`}
                      checked={(choices.get(entry.path) ?? defaultSide(entry)) === side}
                      onChange={() => choose(entry.path, side)}
                    />
                    {entry[side] || '–'}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

/** Where only one side changed, that side is taken unless somebody says otherwise. */
function defaultSide(entry: ThreeWayEntry): Side | undefined {
  if (entry.kind === 'conflict') return undefined
  return entry.kind === 'now' ? 'now' : 'mine'
}
