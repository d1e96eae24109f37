import { useId } from 'react'
import { Asterisk, describedBy, FieldNotes } from '../FieldFrame.tsx'
import { FieldHints } from '../FieldHints.tsx'
import { useFormScope } from '../form-context.ts'
import { useFieldError } from '../field-issues.ts'
import { useFieldValue } from '../field-values.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import styles from '../field.module.css'

const YES = { value: true, label: fieldMessages.yes }
const NO = { value: false, label: fieldMessages.no }
const UNSET = { value: null, label: fieldMessages.notSet }

/** Yes or no; one that is not required may stay unset, which is not the same as no. */
export function SwitchField({ node, path }: FieldProps) {
  const { values, issues } = useFormScope()
  const error = useFieldError(issues, path)
  const value = useFieldValue(values, path)
  const id = useId()
  const chosen = typeof value === 'boolean' ? value : null
  return (
    <>
      <div className={styles['label']} id={id}>
        {node.label}
        {node.required && <Asterisk />}
      </div>
      <div
        role="radiogroup"
        className={styles['choices']}
        aria-labelledby={id}
        aria-required={node.required}
        {...describedBy(id, error)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) issues.leave(path)
        }}
      >
        {(node.required ? [YES, NO] : [YES, NO, UNSET]).map((choice) => (
          <label key={choice.label} className={styles['choice']}>
            <input
              type="radio"
              name={id}
              checked={chosen === choice.value}
              onChange={() => values.set(path, choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <FieldNotes id={id} error={error} hints={<FieldHints node={node} path={path} />} />
    </>
  )
}
