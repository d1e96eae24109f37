import { useRef, useState, useSyncExternalStore } from 'react'
import { appStatus, subscribeToAppStatus } from '../../api/app-status.ts'
import planStyles from '../../components/plan/plan.module.css'
import { takeLostFocus } from '../../components/plan/take-lost-focus.ts'
import type { PlanTarget } from '../../components/plan/use-plan-target.ts'
import { Button } from '../../components/ui/Button.tsx'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { offeredFields } from '../../model/plan/target.ts'
import type { BulkEdit } from '../../writes/bulk-edit/bulk-edit.ts'
import { editProblem } from './edit-problem.ts'
import { FieldEditRow } from './FieldEditRow.tsx'
import { bulkEditMessages } from './messages.ts'
import type { BulkPlan } from './use-bulk-plan.ts'
import styles from './bulk-edit.module.css'

const BLANK: FieldEdit = { path: '', edit: { kind: 'set', value: '' } }

interface ChooseFieldsProps {
  target: PlanTarget
  edit: BulkEdit
  fields: readonly FieldEdit[]
  session: BulkPlan
  onChange: (fields: readonly FieldEdit[]) => void
}

/** What is changed of the chosen customers, and what comparing costs. */
export function ChooseFields({ target, edit, fields, session, onChange }: ChooseFieldsProps) {
  const { model, platformName } = target
  const { chosen } = edit
  const { quota } = useSyncExternalStore(subscribeToAppStatus, appStatus)
  const addButton = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<number>()
  const rows = fields.length === 0 ? [BLANK] : fields
  const offered = offeredFields(model)
  const problem = editProblem(model, rows, platformName)
  const isUnused = (path: string, place: number) => rows.every((row, at) => at === place || row.path !== path)

  return (
    <div className={planStyles['step']}>
      <p ref={session.isBegun ? takeLostFocus : undefined} tabIndex={-1} className={styles['chosen']}>
        {chosen.kind === 'rule'
          ? bulkEditMessages.chosenRule(chosen.total, chosen.except.length)
          : bulkEditMessages.chosen(chosen.ids.length)}
      </p>
      <ul className={styles['fields']} aria-label={bulkEditMessages.fields}>
        {rows.map((field, place) => (
          // A row is what stands at its place: nothing of it is kept beside the edit.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <FieldEditRow
              place={place}
              field={field}
              model={model}
              platformName={platformName}
              offered={offered.filter(({ path }) => isUnused(path, place))}
              takesFocus={added === place}
              onChange={(next) => onChange(rows.with(place, next))}
              onRemove={
                rows.length === 1
                  ? undefined
                  : () => {
                      onChange(rows.toSpliced(place, 1))
                      addButton.current?.focus()
                    }
              }
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          ref={addButton}
          disabledReason={rows.some(({ path }) => path === '') ? bulkEditMessages.noField : undefined}
          onClick={() => {
            setAdded(rows.length)
            onChange([...rows, BLANK])
          }}
        >
          {bulkEditMessages.add}
        </Button>
      </div>
      <p className={planStyles['dim']}>
        {bulkEditMessages.cost(session.requests, chosen.kind === 'rule', quota?.remaining)}
      </p>
      <div className={planStyles['actions']}>
        <Button look="primary" disabledReason={problem} onClick={session.compare}>
          {bulkEditMessages.compare}
        </Button>
        {problem !== undefined && <span className={planStyles['dim']}>{problem}</span>}
      </div>
    </div>
  )
}
