import { isBlankValue, itemsOf, ORIGIN } from '../form-value.ts'
import type { FormValue } from '../form-value.ts'
import { isJsonList, isObject, own } from '../../lib/json.ts'
import type { JsonValue } from '../../lib/json.ts'
import { sameFormValue } from './same-form-value.ts'

/** How many filled-in values two items have in common at the same place. */
function likeness(a: JsonValue | undefined, b: JsonValue | undefined): number {
  if (a === undefined || b === undefined || isBlankValue(a)) return 0
  if (isJsonList(a)) {
    return a.reduce<number>((sum, item, place) => sum + likeness(item, itemsOf(b)[place]), 0)
  }
  if (isObject(a) && isObject(b)) {
    return Object.entries(a)
      .filter(([key]) => key !== ORIGIN)
      .reduce((sum, [key, member]) => sum + likeness(member, own(b, key)), 0)
  }
  return a === b ? 1 : 0
}

/**
 * Which item of `from` each item of `to` is, by what is in them: equal items first, in their order where several are
 * equal, then the most alike. Items with nothing in common are taken for each other in their order; with `ifEven`
 * only when as many are left on both sides, because otherwise some of them are others.
 */
export function matchItems(
  from: readonly FormValue[],
  to: readonly FormValue[],
  leftovers: 'always' | 'ifEven',
): (number | null)[] {
  const open = new Set(from.keys())
  const found: (number | null)[] = to.map(() => null)
  const match = (place: number, source: number): void => {
    found[place] = source
    open.delete(source)
  }

  let last = -1
  for (const [place, item] of to.entries()) {
    const equal = [...open].filter((source) => sameFormValue(from[source] ?? null, item))
    const next = equal.find((source) => source > last) ?? equal[0]
    if (next === undefined) continue
    match(place, next)
    last = next
  }

  const unmatched = (): number[] => to.flatMap((_item, place) => (found[place] === null ? [place] : []))
  const alike = unmatched()
    .flatMap((place) =>
      [...open].map((source) => ({ place, source, score: likeness(from[source], to[place]) })),
    )
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || Math.abs(a.place - a.source) - Math.abs(b.place - b.source))
  for (const { place, source } of alike) if (found[place] === null && open.has(source)) match(place, source)

  const rest = unmatched()
  const sources = [...open]
  if (leftovers === 'ifEven' && rest.length !== sources.length) return found
  for (const [index, place] of rest.entries()) {
    const source = sources[index]
    if (source !== undefined) match(place, source)
  }
  return found
}
