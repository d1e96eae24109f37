import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { fieldMessages } from '../messages.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'
import styles from '../form.module.css'

/** A date and time as text, kept exactly as typed, with the browser's picker beside it. */
export function DateTimeField({ node, path }: FieldProps) {
  const { text, set, input } = useField({ node, path })
  const picker = useRef<HTMLInputElement>(null)
  return (
    <TextInput
      {...input}
      value={text}
      placeholder="2026-11-23T09:30:00"
      autoComplete="off"
      onChange={(event) => set(event.currentTarget.value)}
      rightSection={
        <span className={styles['picker']}>
          <input
            ref={picker}
            type="datetime-local"
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
      }
    />
  )
}
