import { useState } from 'react'
import { unlisted, unlistedText } from '../../../model/form-value.ts'
import { Combobox } from '../choice/Combobox.tsx'
import { choiceOf } from '../choice/choices.ts'
import type { Choice } from '../choice/choices.ts'
import { fieldMessages } from '../messages.ts'
import { useField } from '../use-field.tsx'
import type { FieldProps } from '../use-field.tsx'

const NONE: Choice = { value: '', text: '', names: [] }

/**
 * One of a closed list. A stored value that is missing from it stays choosable; a typed text that is none of the
 * options stays as typed, which the check doesn't let pass. Only the button empties the field.
 */
export function ChoiceField({ node, path }: FieldProps) {
  const { value, text, set, input, frame } = useField({ node, path })
  const options = (node.options ?? []).map(choiceOf)
  const listed = options.find((option) => option.value === text)
  const typed = unlistedText(value)
  const isOutside = text !== '' && listed === undefined
  // The choice before the typing began, to come back to.
  const [kept, setKept] = useState(NONE)
  const [outside, setOutside] = useState(isOutside ? text : '')
  const stored = isOutside ? text : outside
  const storedChoice: Choice | undefined =
    stored === ''
      ? undefined
      : { ...choiceOf({ value: stored, label: stored }), text: fieldMessages.asStored(stored) }
  const choices = storedChoice ? [storedChoice, ...options] : options
  const current = isOutside ? (storedChoice ?? NONE) : (listed ?? NONE)

  function choose(choice: Choice): void {
    if (isOutside) setOutside(text)
    set(choice.value)
  }

  function type(typedText: string, meant: Choice | null, isFirst: boolean): void {
    const before = isFirst && typed === null ? current : kept
    setKept(before)
    if (meant) choose(meant)
    else if (typedText.trim() === '') choose(before)
    else {
      if (isOutside) setOutside(text)
      set(unlisted(typedText))
    }
  }

  return (
    <Combobox
      input={input}
      frame={frame}
      choices={choices}
      chosen={text}
      shown={typed ?? current.text}
      isClosed
      onType={type}
      onTake={choose}
      onClear={value !== '' && (!node.required || listed === undefined) ? () => choose(NONE) : undefined}
    />
  )
}
