import { useRef, useState } from 'react'
import { seenText } from '../../../lib/format/unseen-text.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { FieldFrame } from '../FieldFrame.tsx'
import { fieldMessages } from '../messages.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'
import styles from '../field.module.css'

/** A date and time as text, but for what was pasted around it, with the browser's picker beside it. */
export function DateTimeField({ node, path }: FieldProps) {
  const { text, set, input, frame } = useField({ node, path })
  // As typed while the field has the focus; the form holds the date alone, so that is what a review shows.
  const [typed, setTyped] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <FieldFrame {...frame}>
      <input
        {...input}
        className={`${styles['input']} ${styles['withEnd']}`}
        value={typed ?? text}
        placeholder="2026-11-23T09:30:00"
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          set(seenText(event.currentTarget.value))
        }}
        onBlur={() => {
          setTyped(null)
          input.onBlur()
        }}
      />
      <span className={styles['end']}>
        <input
          ref={picker}
          type="datetime-local"
          className={styles['picker']}
          step={1}
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => set(event.currentTarget.value)}
        />
        <IconButton
          small
          icon="down"
          label={fieldMessages.pickDate(node.label)}
          onClick={() => picker.current?.showPicker()}
        />
      </span>
    </FieldFrame>
  )
}
