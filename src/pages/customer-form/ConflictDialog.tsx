import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { MarkedText } from '../../components/ui/MarkedText.tsx'
import type { Side, ThreeWayEntry } from '../../model/values/three-way.ts'
import { formMessages } from './messages.ts'
import tableStyles from '../../components/write/changes-table.module.css'
import styles from './customer-form.module.css'

interface ConflictDialogProps {
  platformName: string
  entries: readonly ThreeWayEntry[]
  onMerge: (choices: ReadonlyMap<string, Side>) => void
  onClose: () => void
}

/** The record changed upstream while it was edited: three versions side by side, a choice for each field. */
export function ConflictDialog({ platformName, entries, onMerge, onClose }: ConflictDialogProps) {
  const sides: readonly { side: Side; title: string }[] = [
    { side: 'mine', title: formMessages.mine },
    { side: 'now', title: formMessages.now(platformName) },
  ]
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () => new Map(entries.flatMap(({ path, kind }) => (kind === 'now' ? [[path, 'now'] as const] : []))),
  )
  const open = entries.filter(({ path, kind }) => kind === 'conflict' && !choices.has(path))
  const choose = (path: string, side: Side) => setChoices(new Map([...choices, [path, side]]))

  return (
    <Dialog
      title={formMessages.comparing}
      widthPx={960}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{formMessages.backToForm}</Button>
          <Button
            look="primary"
            disabledReason={open.length > 0 ? formMessages.chooseAll : undefined}
            onClick={() => onMerge(choices)}
          >
            {formMessages.confirmVersions}
          </Button>
        </>
      }
    >
      <p>{formMessages.comparingText(platformName)}</p>
      <table className={`${tableStyles['table']} ${tableStyles['versions']}`} aria-label="Versions">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{formMessages.opened}</th>
            {sides.map(({ side, title }) => (
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
              <td data-version={formMessages.opened}>
                {entry.opened ? <MarkedText text={entry.opened} /> : '–'}
              </td>
              {sides.map(({ side, title }) => (
                <td key={side} data-version={title}>
                  <label className={styles['choice']}>
                    <input
                      type="radio"
                      name={`version of ${entry.path}`}
                      aria-label={`${entry.label}: ${title}`}
                      checked={(choices.get(entry.path) ?? defaultSide(entry)) === side}
                      onChange={() => choose(entry.path, side)}
                    />
                    {entry[side] ? <MarkedText text={entry[side]} against={entry.opened} /> : '–'}
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

/** Where only one side changed, that side counts unless somebody chooses the other. */
function defaultSide(entry: ThreeWayEntry): Side | undefined {
  if (entry.kind === 'conflict') return undefined
  return entry.kind === 'now' ? 'now' : 'mine'
}
