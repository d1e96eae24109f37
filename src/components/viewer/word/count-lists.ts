import { formatListNumber } from './number-formats.ts'
import type { ListLevel, NumberedList } from './read-numbering.ts'
import { bullet } from '../../../lib/files/symbols.ts'

/** What stands before the text of a paragraph; undefined where Word's number can't be known. */
export type ListLabel = string | undefined

/** Counts the items of lists in the order of the text, as Word does. */
export interface ListCounter {
  next: (id: string, list: NumberedList, level: number) => ListLabel
}

export function countLists(isEnglish: boolean): ListCounter {
  /** The last number of each level, by definition. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next(id, list, index) {
      const level = list.levels.get(index)
      if (level === undefined) return undefined
      const numbers = counts.get(list.definition) ?? []
      counts.set(list.definition, numbers)
      // What is shown of the levels above is counted, although no item stood on them.
      for (let above = 0; above < index; above++) numbers[above] ??= startOf(list, above)
      numbers[index] = nextNumber(list, index, numbers[index], begun.has(`${id} ${index}`))
      begun.add(`${id} ${index}`)
      for (const [deeper, { restartAfter }] of list.levels)
        if (deeper > index && (restartAfter === undefined || index < restartAfter))
          numbers[deeper] = undefined
      return labelOf(list, index, numbers, isEnglish)
    },
  }
}

function nextNumber(list: NumberedList, index: number, last: number | undefined, hasBegun: boolean): number {
  const override = hasBegun ? undefined : list.startOverrides.get(index)
  if (override !== undefined) return override
  return last === undefined ? startOf(list, index) : last + 1
}

const startOf = (list: NumberedList, index: number): number =>
  list.startOverrides.get(index) ?? list.levels.get(index)?.start ?? 1

function labelOf(
  list: NumberedList,
  index: number,
  numbers: readonly (number | undefined)[],
  isEnglish: boolean,
): ListLabel {
  const level = list.levels.get(index)
  if (level === undefined) return undefined
  if (level.isHidden) return ''
  if (level.format === 'bullet') return bullet(level.text, level.symbolFont)
  const pieces = level.text.split(/%([1-9])/)
  for (let place = 1; place < pieces.length; place += 2) {
    const of = Number(pieces[place]) - 1
    const number = numbers[of] ?? startOf(list, of)
    const shown = of > index ? undefined : formatListNumber(number, formatAt(list, of, level), isEnglish)
    if (shown === undefined) return undefined
    pieces[place] = shown
  }
  const text = pieces.join('')
  return level.isCapitals ? text.toUpperCase() : text
}

function formatAt(list: NumberedList, index: number, shown: ListLevel): string {
  const format = list.levels.get(index)?.format ?? 'decimal'
  return shown.isLegal && format !== 'none' ? 'decimal' : format
}
