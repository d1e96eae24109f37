import { useId } from 'react'
import { SelectField } from '../../components/ui/SelectField.tsx'
import type { ModelNode } from '../../model/model-node.ts'
import { widgetFor } from '../../model/parse/widget.ts'
import { bulkEditMessages } from './messages.ts'
import { TextInput } from './TextInput.tsx'
import styles from './bulk-edit.module.css'

interface ValueInputProps {
  node: ModelNode
  value: string
  /** The element that says what is wrong with it. */
  issuesId: string | undefined
  isInvalid: boolean
  onChange: (value: string) => void
}

/** The value that all get: chosen where the model has a closed list, else typed. */
export function ValueInput({ node, value, issuesId, isInvalid, onChange }: ValueInputProps) {
  const listId = useId()
  const widget = widgetFor(node)
  const label = bulkEditMessages.value
  const said = { 'aria-describedby': issuesId, 'aria-invalid': isInvalid || undefined }

  if (widget === 'switch' || widget === 'select') {
    const options =
      widget === 'select'
        ? (node.options ?? [])
        : [
            { value: 'true', label: bulkEditMessages.yes },
            { value: 'false', label: bulkEditMessages.no },
          ]
    return (
      <SelectField
        label={label}
        widthPx={240}
        value={value}
        options={[{ value: '', label: bulkEditMessages.chooseValue }, ...options]}
        onChange={onChange}
      />
    )
  }
  if (widget === 'textarea' || widget === 'json')
    return (
      <label className={styles['text']}>
        <span>{label}</span>
        <textarea
          {...said}
          rows={3}
          value={value}
          spellCheck={widget !== 'json'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
    )
  return (
    <>
      <TextInput
        {...said}
        label={label}
        value={value}
        list={node.options === null ? undefined : listId}
        onChange={onChange}
      />
      {node.options !== null && (
        <datalist id={listId}>
          {node.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
