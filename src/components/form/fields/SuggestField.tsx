import { countryName, currencyName } from '../../../lib/format/code-names.ts'
import { currencyCodes } from '../../../lib/format/currencies.ts'
import { compareTexts } from '../../../lib/format/text-order.ts'
import type { ModelNode } from '../../../model/model-node.ts'
import type { Widget } from '../../../model/parse/widget.ts'
import { countryCodes } from '../../../model/rules/codes.ts'
import { Combobox } from '../choice/Combobox.tsx'
import { choiceOf } from '../choice/choices.ts'
import type { Choice } from '../choice/choices.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

function named(codes: readonly string[], nameOf: (code: string) => string | undefined): readonly Choice[] {
  return codes
    .map((value) => choiceOf({ value, label: nameOf(value) ?? value }))
    .toSorted((a, b) => compareTexts(a.text, b.text))
}

/** What to suggest: the model's own options, or the codes of countries and currencies. */
function suggestionsFor(node: ModelNode, widget: Widget): readonly Choice[] {
  if (node.options) return node.options.map(choiceOf)
  if (widget === 'country') return named(countryCodes, countryName)
  return widget === 'currency' ? named(currencyCodes(), currencyName) : []
}

interface SuggestFieldProps extends FieldProps {
  widget: Widget
}

/** A text with suggestions; any other text is taken as it is. */
export function SuggestField({ node, path, widget }: SuggestFieldProps) {
  const { text, set, input, frame } = useField({ node, path })
  return (
    <Combobox
      input={input}
      frame={frame}
      choices={suggestionsFor(node, widget)}
      chosen={text}
      shown={text}
      isClosed={false}
      onType={(typed) => set(typed)}
      onTake={({ value }) => set(value)}
      onClear={text === '' ? undefined : () => set('')}
    />
  )
}
