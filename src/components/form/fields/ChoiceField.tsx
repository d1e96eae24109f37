import { Select } from '@mantine/core'
import { fieldMessages } from '../messages.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

/** Options beyond this number are found by typing; rendering all of them would be slow. */
const SHOWN = 100

/** One of a closed list; a stored value that is missing from the list stays choosable. */
export function ChoiceField({ node, path }: FieldProps) {
  const { text, set, input } = useField({ node, path })
  const options = (node.options ?? []).map(({ value, label }) => ({
    value,
    label: label === value ? value : `${label} (${value})`,
  }))
  const isListed = text === '' || options.some((option) => option.value === text)
  const data = isListed ? options : [{ value: text, label: fieldMessages.asStored(text) }, ...options]
  return (
    <Select
      {...input}
      data={data}
      value={text === '' ? null : text}
      onChange={(value) => set(value ?? '')}
      searchable
      clearable={!node.required}
      limit={SHOWN}
      nothingFoundMessage={fieldMessages.noMatch}
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
