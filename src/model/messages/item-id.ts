import { plainName } from '../names.ts'

export type ItemIdPart = { readonly name: string } | { readonly place: number }

const MAX_PARTS = 60

/**
 * Parts of an error's `itemId`: `Addresses[0].Line1`, `addresses.0.line1`, `$.addresses[0]['line1']` and
 * `Addresses/0/Line1` are the same. Names come back in plain form (see `plainName`).
 */
export function parseItemId(itemId: string): ItemIdPart[] {
  if (itemId.length > 1000) return []
  return itemId
    .split(/[.[\]/'"\\:]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '$')
    .slice(0, MAX_PARTS)
    .map((part) => (/^\d{1,9}$/.test(part) ? { place: Number(part) } : { name: plainName(part) }))
}
