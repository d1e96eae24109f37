import { blankValue, isUnfit, UNFIT } from '../../../model/form-value.ts'
import { checkMessages } from '../../../model/messages/check-messages.ts'
import { displayValue } from '../../../model/member-label.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldHints } from '../FieldHints.tsx'
import { useFieldValue } from '../field-values.ts'
import { useFormScope } from '../form-context.ts'
import { fieldMessages } from '../messages.ts'
import type { FieldProps } from '../use-field.tsx'
import styles from '../form.module.css'

interface ReadOnlyFieldProps extends FieldProps {
  /** Why it cannot be edited here. */
  reason: string
}

/** A field that is shown but not edited: the id of a stored record, a file. */
export function ReadOnlyField({ node, path, reason }: ReadOnlyFieldProps) {
  const { values } = useFormScope()
  const value = useFieldValue(values, path)
  return (
    <div className={styles['readOnly']}>
      <span className={styles['readOnlyLabel']}>{node.label}</span>
      <output translate="no">{displayValue(node, value ?? '') || fieldMessages.empty}</output>
      <span className={styles['notes']}>{reason}</span>
      <FieldHints node={node} path={path} />
    </div>
  )
}

/** A stored value of another type than the model says: it goes back unchanged unless it is replaced. */
export function UnfitField({ node, path }: FieldProps) {
  const { values } = useFormScope()
  const value = useFieldValue(values, path)
  const stored: unknown = isUnfit(value) ? value[UNFIT] : value
  return (
    <div className={styles['readOnly']}>
      <span className={styles['readOnlyLabel']}>{node.label}</span>
      <output>{JSON.stringify(stored)}</output>
      <span className={styles['notes']}>{checkMessages.storedUnfit}</span>
      <FieldHints node={node} path={path} />
      <Button onClick={() => values.set(path, blankValue(node))}>{fieldMessages.replace(node.label)}</Button>
    </div>
  )
}
