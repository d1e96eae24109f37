import { useWatch } from 'react-hook-form'
import { isUnfit } from '../../../model/form-value.ts'
import type { FormValue } from '../../../model/form-value.ts'
import { itemSummary } from '../../../model/member-label.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { PathMessages } from '../FieldHints.tsx'
import { useFieldComponent } from '../field-component.ts'
import { useFormScope } from '../form-context.ts'
import { fieldMessages } from '../messages.ts'
import { UnfitField } from './ReadOnlyField.tsx'
import styles from '../form.module.css'

interface ListItemProps {
  node: ModelNode
  path: string
  label: string
  onDuplicate: () => void
  onRemove: () => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

export function ListItem({ node, path, label, onDuplicate, onRemove, onUp, onDown }: ListItemProps) {
  const { control } = useFormScope()
  const Field = useFieldComponent()
  const summary = useWatch({ control, name: path, compute: (item: FormValue) => itemSummary(node, item) })
  const misfit = useWatch({ control, name: path, compute: (item: unknown) => isUnfit(item) })
  return (
    <section className={styles['item']} data-path={path} aria-label={label}>
      <div className={styles['itemHead']}>
        <h3>
          {label}
          {summary !== '' && <span className={styles['summary']}> — {summary}</span>}
        </h3>
        {onUp && <IconButton icon="up" label={`Move ${label} up`} onClick={onUp} />}
        {onDown && <IconButton icon="down" label={`Move ${label} down`} onClick={onDown} />}
        <IconButton icon="copy" label={`Duplicate ${label}`} onClick={onDuplicate} />
        <button
          type="button"
          className={buttonClass('quiet')}
          aria-label={fieldMessages.remove(label)}
          onClick={onRemove}
        >
          Remove
        </button>
      </div>
      {misfit ? (
        <UnfitField node={node} path={path} />
      ) : (
        <>
          <span className={styles['notes']}>
            <PathMessages path={path} />
          </span>
          <div className={styles['grid']}>
            {node.children.map((child) => (
              <Field key={child.key} node={child} path={`${path}.${child.key}`} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
