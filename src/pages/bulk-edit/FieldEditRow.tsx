import { useId } from 'react'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import type { ModelNode } from '../../model/model-node.ts'
import { widgetFor } from '../../model/parse/widget.ts'
import { editIssues } from '../../model/plan/check-edit.ts'
import type { FieldEdit, ValueEdit } from '../../model/plan/field-edit.ts'
import type { FieldTarget } from '../../model/plan/target.ts'
import { fieldOf } from './edit-problem.ts'
import { bulkEditMessages } from './messages.ts'
import { TextInput } from './TextInput.tsx'
import { ValueInput } from './ValueInput.tsx'
import styles from './bulk-edit.module.css'

interface FieldEditRowProps {
  place: number
  field: FieldEdit
  model: ModelNode
  platformName: string
  /** The fields it can be about. */
  offered: readonly FieldTarget[]
  /** It was just added. */
  takesFocus: boolean
  onChange: (field: FieldEdit) => void
  /** Undefined for the only one. */
  onRemove: (() => void) | undefined
}

/** What becomes of another kind of edit: values are kept where they can be. */
function editOfKind(kind: string): ValueEdit {
  if (kind === 'clear') return { kind }
  return kind === 'replace' ? { kind, find: '', by: '' } : { kind: 'set', value: '' }
}

const focusField = (group: HTMLElement | null): void => group?.querySelector('select')?.focus()

/** One field, and what becomes of its value in every chosen customer. */
export function FieldEditRow(props: FieldEditRowProps) {
  const { place, field, model, platformName, offered, takesFocus, onChange, onRemove } = props
  const issuesId = useId()
  const { path, edit } = field
  const target = fieldOf(model, field)
  const name = target?.label ?? bulkEditMessages.place(place + 1)
  const issues = target === undefined ? [] : editIssues(model, target, edit, platformName)
  const isText =
    target !== undefined && ['text', 'textarea', 'email', 'phone'].includes(widgetFor(target.node))
  const kinds = (['set', 'replace', 'clear'] as const).filter((kind) => kind !== 'replace' || isText)
  const change = (next: ValueEdit) => onChange({ path, edit: next })

  return (
    <div role="group" aria-label={name} className={styles['field']} ref={takesFocus ? focusField : undefined}>
      <SelectField
        label={bulkEditMessages.field}
        widthPx={240}
        value={path}
        options={[
          { value: '', label: bulkEditMessages.chooseField },
          ...offered.map((one) => ({ value: one.path, label: one.label })),
        ]}
        onChange={(next) => onChange({ path: next, edit: editOfKind('set') })}
      />
      {target !== undefined && (
        <SelectField
          label={bulkEditMessages.edit}
          widthPx={130}
          value={edit.kind}
          options={kinds.map((kind) => ({ value: kind, label: bulkEditMessages.edits[kind] }))}
          onChange={(kind) => change(editOfKind(kind))}
        />
      )}
      {target !== undefined && edit.kind === 'set' && (
        <ValueInput
          key={path}
          node={target.node}
          value={edit.value}
          issuesId={issues.length > 0 ? issuesId : undefined}
          isInvalid={issues.some(({ severity }) => severity === 'block')}
          onChange={(value) => change({ kind: 'set', value })}
        />
      )}
      {edit.kind === 'replace' && (
        <>
          <TextInput
            label={bulkEditMessages.find}
            value={edit.find}
            onChange={(find) => change({ ...edit, find })}
          />
          <TextInput label={bulkEditMessages.by} value={edit.by} onChange={(by) => change({ ...edit, by })} />
        </>
      )}
      {onRemove && (
        <span className={styles['remove']}>
          <IconButton icon="close" label={bulkEditMessages.remove(name)} onClick={onRemove} />
        </span>
      )}
      <div id={issuesId} className={styles['issues']}>
        {issues.map(({ message, severity }) => (
          <p key={message} data-severity={severity}>
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}
