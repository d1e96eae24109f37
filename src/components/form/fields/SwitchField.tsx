import { useId } from 'react'
import { useController } from 'react-hook-form'
import { Asterisk, describedBy, FieldNotes } from '../FieldFrame.tsx'
import { FieldHints } from '../FieldHints.tsx'
import { useFormScope } from '../form-context.ts'
import { useFieldError } from '../field-issues.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import styles from '../field.module.css'

const YES = { value: true, label: fieldMessages.yes }
const NO = { value: false, label: fieldMessages.no }
const UNSET = { value: null, label: fieldMessages.notSet }

/** Yes or no; one that is not required may stay unset, which is not the same as no. */
export function SwitchField({ node, path }: FieldProps) {
  const { control, issues } = useFormScope()
  const error = useFieldError(issues, path)
  const { field } = useController({ control, name: path })
  const { ref } = field
  const id = useId()
  const chosen = typeof field.value === 'boolean' ? field.value : null
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
        {(node.required ? [YES, NO] : [YES, NO, UNSET]).map(({ value, label }) => (
          <label key={label} className={styles['choice']}>
            <input
              // The first gets the focus when the form leads here.
              ref={value === true ? ref : undefined}
              type="radio"
              name={id}
              checked={chosen === value}
              onChange={() => field.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <FieldNotes id={id} error={error} hints={<FieldHints node={node} path={path} />} />
    </>
  )
}
