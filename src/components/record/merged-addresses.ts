import type { Address } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'
import { formatList } from '../../lib/format/lists.ts'

/** The titles are English wherever they are read, so their "and" is too. */
const TITLE_LOCALE = 'en'

interface ShownAddress {
  title: string
  text: string
  /** Places in the record's list, from 0. */
  places: number[]
}

/** "Billing"; a type this version does not know names it too. */
function kindOf({ type }: Address): string | undefined {
  return type == null || type === '' || type === 'Unknown' ? undefined : type
}

function titleOf(items: readonly { kind: string | undefined; number: number }[]): string {
  const kinds = [...new Set(items.flatMap(({ kind }) => kind ?? []))]
  if (kinds.length === 0) {
    const numbers = formatList(
      items.map(({ number }) => String(number)),
      TITLE_LOCALE,
    )
    return items.length === 1 ? `Address ${numbers}` : `Addresses ${numbers}`
  }
  const [first = '', ...others] = kinds
  return `${formatList([first, ...others.map((kind) => kind.toLowerCase())], TITLE_LOCALE)} address`
}

/** A record's addresses, equal ones as one: "Billing and delivery address". One that `isOwn` stays by itself. */
export function mergedAddresses(
  addresses: readonly Address[],
  isOwn: (place: number) => boolean,
): ShownAddress[] {
  const groups = new Map<string, { text: string; items: { kind: string | undefined; number: number }[] }>()
  for (const [place, address] of addresses.entries()) {
    const text = addressLines(address).join('\n')
    const key = isOwn(place) || text === '' ? `${place}` : `=${text}`
    const group = groups.get(key) ?? { text, items: [] }
    group.items.push({ kind: kindOf(address), number: place + 1 })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ text, items }) => ({
    title: titleOf(items),
    text,
    places: items.map(({ number }) => number - 1),
  }))
}
