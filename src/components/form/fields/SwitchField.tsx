import { Radio } from '@mantine/core'
import { useController } from 'react-hook-form'
import { FieldHints } from '../FieldHints.tsx'
import { useFormScope } from '../form-context.ts'
import { useFieldError } from '../field-issues.ts'
import { fieldMessages } from '../messages.ts'
import { INPUT_ORDER } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'
import styles from '../form.module.css'

const VALUES: Record<string, boolean | null> = { yes: true, no: false, unset: null }

/** Yes or no; one that is not required may stay unset, which is not the same as no. */
export function SwitchField({ node, path }: FieldProps) {
  const { control, issues } = useFormScope()
  const error = useFieldError(issues, path)
  const { field } = useController({ control, name: path })
  const { ref } = field
  const value = field.value === true ? 'yes' : field.value === false ? 'no' : 'unset'
  return (
    <Radio.Group
      label={node.label}
      withAsterisk={node.required}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) issues.leave(path)
      }}
      description={<FieldHints node={node} path={path} />}
      error={error}
      value={value}
      onChange={(choice) => field.onChange(VALUES[choice] ?? null)}
      inputWrapperOrder={INPUT_ORDER}
    >
      <div className={styles['choices']}>
        <Radio ref={ref} value="yes" label={fieldMessages.yes} />
        <Radio value="no" label={fieldMessages.no} />
        {!node.required && <Radio value="unset" label={fieldMessages.notSet} />}
      </div>
    </Radio.Group>
  )
}
