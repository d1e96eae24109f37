import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { countryName, currencyName } from '../../../lib/format/code-names.ts'
import { currencyCodes } from '../../../lib/format/currencies.ts'
import { countryCodes } from '../../../model/rules/codes.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import type { Widget } from '../../../model/parse/widget.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

interface Suggestion {
  value: string
  label: string
}

/** What to suggest: the model's own options, or the codes of countries and currencies. */
function suggestionsFor(node: ModelNode, widget: Widget): readonly Suggestion[] {
  if (node.options) return node.options
  if (widget === 'country')
    return countryCodes.map((value) => ({ value, label: countryName(value) ?? value }))
  if (widget === 'currency')
    return currencyCodes().map((value) => ({ value, label: currencyName(value) ?? value }))
  return []
}

interface SuggestFieldProps extends FieldProps {
  widget: Widget
}

/** A text with suggestions; anything else may be typed. */
export function SuggestField({ node, path, widget }: SuggestFieldProps) {
  const { text, set, input } = useField({ node, path })
  const listId = useId()
  return (
    <>
      <TextInput
        {...input}
        value={text}
        list={listId}
        autoComplete="off"
        onChange={(event) => set(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {suggestionsFor(node, widget).map(({ value, label }) => (
          <option key={value} value={value}>
            {label === value ? undefined : label}
          </option>
        ))}
      </datalist>
    </>
  )
}
