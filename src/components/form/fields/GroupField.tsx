import { midSentence } from '../../../lib/format/mid-sentence.ts'
import { blankGroup, groupOf, isBlankValue } from '../../../model/form-value.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldHints } from '../FieldHints.tsx'
import { focusPath } from '../focus-path.ts'
import { useFieldComponent } from '../field-component.ts'
import { useFormScope } from '../form-context.ts'
import { useFieldError } from '../field-issues.ts'
import { useFieldValue } from '../field-values.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import styles from '../form.module.css'

/** A group of fields. One that is not required can be added and removed. */
export function GroupField({ node, path }: FieldProps) {
  const { values, issues } = useFormScope()
  const Field = useFieldComponent()
  const error = useFieldError(issues, path)
  const value = useFieldValue(values, path)
  const isSet = groupOf(value) !== null

  if (!isSet) {
    return (
      <div>
        <Button
          onClick={() => {
            values.set(path, blankGroup(node))
            requestAnimationFrame(() => focusPath(path))
          }}
        >
          {fieldMessages.add(midSentence(node.label))}
        </Button>
        <FieldHints node={node} path={path} />
      </div>
    )
  }
  return (
    <fieldset className={styles['group']}>
      <legend>
        {node.label}
        {node.required && <span className={styles['asterisk']}> *</span>}
      </legend>
      <FieldHints node={node} path={path} />
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      <div className={styles['grid']}>
        {node.children.map((child) => (
          <Field key={child.key} node={child} path={`${path}.${child.key}`} />
        ))}
      </div>
      {!node.required && (
        <Button look="quiet" onClick={() => values.set(path, null)}>
          {(isBlankValue(value) ? fieldMessages.leaveOut : fieldMessages.remove)(midSentence(node.label))}
        </Button>
      )}
    </fieldset>
  )
}
