import { Select } from '@mantine/core'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

/** Options beyond this number are found by typing; drawing them all at once would be slow. */
const SHOWN = 100

/** One of a closed list; a stored value that is missing from the list stays choosable. */
export function ChoiceField({ node, path }: FieldProps) {
  const { text, set, input } = useField({ node, path })
  const options = (node.options ?? []).map(({ value, label }) => ({
    value,
    label: label === value ? value : `${label} (${value})`,
  }))
  const isListed = text === '' || options.some((option) => option.value === text)
  const data = isListed ? options : [{ value: text, label: `${text} (as stored)` }, ...options]
  return (
    <Select
      {...input}
      data={data}
      value={text === '' ? null : text}
      onChange={(value) => set(value ?? '')}
      searchable
      clearable={!node.required}
      limit={SHOWN}
      nothingFoundMessage="Nothing in the list matches"
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
