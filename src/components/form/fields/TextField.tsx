import type { HTMLAttributes } from 'react'
import type { Widget } from '../../../model/parse/widget.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'
import styles from '../field.module.css'

/** On-screen keyboards that fit; never a type that would refuse what the platform may take. */
const KEYBOARDS: Partial<Record<Widget, HTMLAttributes<HTMLInputElement>['inputMode']>> = {
  email: 'email',
  phone: 'tel',
  number: 'decimal',
}
const LEAST_ROWS = 3
const MOST_ROWS = 14

interface TextFieldProps extends FieldProps {
  widget: Widget
}

export function TextField({ node, path, widget }: TextFieldProps) {
  const { text, set, input, frame } = useField({ node, path })
  if (widget === 'textarea' || widget === 'json') {
    return (
      <FieldFrame {...frame}>
        <textarea
          {...input}
          className={`${styles['input']} ${styles['textarea']}`}
          value={text}
          // For browsers that don't size a field by its content.
          rows={Math.min(MOST_ROWS, Math.max(LEAST_ROWS, text.split('\n').length))}
          spellCheck={widget !== 'json'}
          onChange={(event) => set(event.currentTarget.value)}
        />
      </FieldFrame>
    )
  }
  return (
    <FieldFrame {...frame}>
      <input
        {...input}
        className={styles['input']}
        value={text}
        inputMode={KEYBOARDS[widget] ?? 'text'}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
