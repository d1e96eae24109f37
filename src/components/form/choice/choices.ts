import { foldText } from '../../../lib/format/fold-text.ts'
import type { ModelOption } from '../../../model/model-node.ts'

/** One entry of a list to choose from. */
export interface Choice {
  readonly value: string
  /** As the list shows it: "United Kingdom (GB)". */
  readonly text: string
  /** Texts that stand for this choice alone, folded: its value, its label, and both as shown. */
  readonly names: readonly string[]
}

export function choiceOf({ value, label }: ModelOption): Choice {
  const text = label === value ? value : `${label} (${value})`
  return { value, text, names: [...new Set([value, label, text].map(foldText))] }
}

/** Choices that contain what was typed, in their own order. */
export function choicesWith(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = foldText(typed)
  return wanted === '' ? choices : choices.filter(({ names }) => names.some((name) => name.includes(wanted)))
}

function only(choices: readonly Choice[]): Choice | null {
  return choices.length === 1 ? (choices[0] ?? null) : null
}

/**
 * The one choice that a typed text means: the one of exactly this value or name, else the only one that contains it.
 * Null when it could mean several or none.
 */
export function choiceMeant(choices: readonly Choice[], typed: string): Choice | null {
  const exact = choices.find(({ value, text }) => value === typed || text === typed)
  if (exact) return exact
  const wanted = foldText(typed)
  if (wanted === '') return null
  const named = choices.filter(({ names }) => names.includes(wanted))
  return named.length > 0 ? only(named) : only(choicesWith(choices, typed))
}
