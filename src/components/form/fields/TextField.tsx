import { Textarea, TextInput } from '@mantine/core'
import type { HTMLAttributes } from 'react'
import type { Widget } from '../../../model/parse/widget.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

/** On-screen keyboards that fit; never a type that would refuse what the platform may take. */
const KEYBOARDS: Partial<Record<Widget, HTMLAttributes<HTMLInputElement>['inputMode']>> = {
  email: 'email',
  phone: 'tel',
  number: 'decimal',
}

interface TextFieldProps extends FieldProps {
  widget: Widget
}

export function TextField({ node, path, widget }: TextFieldProps) {
  const { text, set, input } = useField({ node, path })
  const shared = { ...input, value: text }
  if (widget === 'textarea' || widget === 'json') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={3}
        maxRows={14}
        spellCheck={widget !== 'json'}
        onChange={(event) => set(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      {...shared}
      inputMode={KEYBOARDS[widget] ?? 'text'}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}
