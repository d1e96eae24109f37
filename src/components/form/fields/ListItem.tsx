import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { isUnfit } from '../../../model/form-value.ts'
import type { FormValue } from '../../../model/form-value.ts'
import { isWithin } from '../../../model/is-within.ts'
import { itemSummary } from '../../../model/member-label.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PathMessages } from '../FieldHints.tsx'
import { useFieldComponent } from '../field-component.ts'
import { useProblemsWithin } from '../field-issues.ts'
import { useFormScope } from '../form-context.ts'
import { fieldMessages } from '../messages.ts'
import { UnfitField } from './ReadOnlyField.tsx'
import styles from '../form.module.css'

interface ListItemProps {
  node: ModelNode
  path: string
  label: string
  isOpen: boolean
  onToggle: () => void
  onDuplicate: () => void
  onRemove: () => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

/** An item of a list in one line, with its fields below it while it is open. */
export function ListItem(props: ListItemProps) {
  const { node, path, label, isOpen, onToggle, onDuplicate, onRemove, onUp, onDown } = props
  const { control, issues, messages } = useFormScope()
  const bodyId = useId()
  const Field = useFieldComponent()
  const summary = useWatch({ control, name: path, compute: (item: FormValue) => itemSummary(node, item) })
  const misfit = useWatch({ control, name: path, compute: (item: unknown) => isUnfit(item) })
  const said = [...messages].flatMap(([at, about]) => (isWithin(path, at) ? about : []))
  const problems =
    useProblemsWithin(issues, path) +
    said.filter(({ kind }) => kind !== 'sent' && kind !== 'not-returned').length
  return (
    <section className={styles['item']} data-path={path} data-open={isOpen} aria-label={label}>
      <div className={styles['itemHead']}>
        <h3>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={onToggle}
          >
            <Icon name={isOpen ? 'down' : 'right'} size={14} />
            <span className={styles['itemName']}>{label}</span>{' '}
            <span className={styles['summary']} translate="no">
              {summary}
            </span>{' '}
            {problems > 0 && !isOpen && (
              <span className={styles['itemProblems']}>{fieldMessages.itemProblems(problems)}</span>
            )}
          </button>
        </h3>
        {onUp && <IconButton icon="up" label={`Move ${label} up`} onClick={onUp} />}
        {onDown && <IconButton icon="down" label={`Move ${label} down`} onClick={onDown} />}
        <IconButton icon="copy" label={`Duplicate ${label}`} onClick={onDuplicate} />
        <IconButton icon="trash" label={fieldMessages.remove(label)} onClick={onRemove} />
      </div>
      {/* A closed item keeps its fields, with what was typed and chosen in them. */}
      <div id={bodyId} className={styles['itemBody']} hidden={!isOpen}>
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
      </div>
    </section>
  )
}
