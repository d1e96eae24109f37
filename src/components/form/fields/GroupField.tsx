import { useController } from 'react-hook-form'
import { blankGroup, groupOf, isBlankValue } from '../../../model/form-value.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldNotes } from '../FieldNotes.tsx'
import { focusPath } from '../focus-path.ts'
import { useFieldRenderer } from '../field-renderer.ts'
import { useFormScope } from '../form-context.ts'
import { useFieldError } from '../issue-store.ts'
import type { FieldProps } from '../use-field.tsx'
import styles from '../form.module.css'

/** A group of members. One that is not required is set or not set, in so many words. */
export function GroupField({ node, path }: FieldProps) {
  const { control, issues } = useFormScope()
  const Field = useFieldRenderer()
  const error = useFieldError(issues, path)
  const { field } = useController({ control, name: path })
  const isSet = groupOf(field.value) !== null

  if (!isSet) {
    return (
      <div>
        <Button
          onClick={() => {
            field.onChange(blankGroup(node))
            requestAnimationFrame(() => focusPath(path))
          }}
        >
          + Add {node.label.toLowerCase()}
        </Button>
        <FieldNotes node={node} path={path} />
      </div>
    )
  }
  return (
    <fieldset className={styles['group']}>
      <legend>
        {node.label}
        {node.required && <span className={styles['asterisk']}> *</span>}
      </legend>
      <FieldNotes node={node} path={path} />
      {error !== undefined && <p className={styles['error']}>{error}</p>}
      <div className={styles['grid']}>
        {node.children.map((child) => (
          <Field key={child.key} node={child} path={`${path}.${child.key}`} />
        ))}
      </div>
      {!node.required && (
        <Button look="quiet" onClick={() => field.onChange(null)}>
          {isBlankValue(field.value) ? 'Leave out' : 'Remove'} {node.label.toLowerCase()}
        </Button>
      )}
    </fieldset>
  )
}
