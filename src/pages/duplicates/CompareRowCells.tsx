import type { Customer } from '../../api/customers.ts'
import { usePickedValue } from '../../components/ui/use-picked-value.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import type { CompareChoice } from './compare-choice.ts'
import type { CompareRow } from './compare-rows.ts'
import { compareMessages } from './messages.ts'
import styles from './compare.module.css'

interface CompareRowProps {
  row: CompareRow
  customers: readonly Customer[]
  choice: CompareChoice | undefined
}

/** One field of all customers; where it can be chosen, one radio button a customer. */
export function CompareRowCells({ row, customers, choice }: CompareRowProps) {
  const { field, label, values, isList, differs, isIdentical } = row
  const survivorId = choice?.survivorId
  const key = choice?.keys.get(field)
  const isPickable = choice !== undefined && survivorId !== undefined && key !== undefined && !isIdentical
  const [picked, showPicked] = usePickedValue(isPickable ? (choice.picks[key] ?? survivorId) : undefined)
  const pick = (from: string) => {
    showPicked(from)
    if (isPickable) choice.onPick(key, from)
  }
  // The status isn't chosen here: it's what archiving changes.
  const isFixed = survivorId !== undefined && key === undefined && differs && field !== 'status'
  const reference =
    values[
      Math.max(
        0,
        customers.findIndex(({ id }) => id === survivorId),
      )
    ] ?? []

  return (
    <tr data-differs={differs}>
      <th scope="row">
        {label}
        {differs && <span className={styles['differs']}>{compareMessages.differs}</span>}
        {isFixed && <span className={styles['fixed']}>{compareMessages.fixed}</span>}
        {isPickable && isList && (
          <label className={styles['keep']}>
            <input
              type="radio"
              name={`pick ${field}`}
              aria-label={compareMessages.pick(label, compareMessages.pickAll)}
              checked={picked === choice.allItems}
              disabled={choice.isLocked}
              onChange={() => pick(choice.allItems)}
            />
            {compareMessages.pickAll}
          </label>
        )}
      </th>
      {customers.map(({ id }, at) => {
        const lines = values[at] ?? []
        const isOther = differs && foldText(lines.join('\n')) !== foldText(reference.join('\n'))
        const isPicked = picked === id || (isPickable && picked === choice.allItems)
        return (
          <td key={id} data-other={isOther} data-picked={isPicked}>
            {isPickable ? (
              <label className={styles['pick']}>
                <input
                  type="radio"
                  name={`pick ${field}`}
                  aria-label={compareMessages.pick(label, lines.join('; '))}
                  checked={picked === id}
                  disabled={choice.isLocked}
                  onChange={() => pick(id)}
                />
                <Lines lines={lines} />
              </label>
            ) : (
              <Lines lines={lines} />
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className={styles['dim']}>{compareMessages.empty}</span>
  return (
    <span className={styles['lines']}>
      {[...new Set(lines)].map((line) => (
        <bdi key={line} translate="no">
          {line}
        </bdi>
      ))}
    </span>
  )
}
