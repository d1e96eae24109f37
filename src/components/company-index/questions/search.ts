import type { CustomerRecord } from '../../../api/customers.ts'
import { searchedDigits } from '../../../lib/format/phone-digits.ts'
import { cutText, foundCustomer } from './found-customer.ts'
import type { FoundCustomer } from './found-customer.ts'
import { facetValuesOf, placesOf, searchTexts, wantedValues } from './matching-records.ts'
import { placesById } from './places-by-id.ts'
import type { FacetFilters } from './facet-names.ts'
import { searchedFields, searchFold } from './search-text.ts'
import type { FieldText } from './search-text.ts'
import { isInTitle, searchTerms } from './search-words.ts'
import type { SearchTerm } from './search-words.ts'

export interface SearchHit extends FoundCustomer {
  /** Where words were found that aren't in the title, with what stands there. */
  found: FieldText[]
}

export interface SearchQuestion {
  parameters: { q: string; filters: FacetFilters; offset: number; limit: number }
  /** The one with this ID comes first, then those with all words in their title; each group by title. */
  answer: { total: number; hits: SearchHit[] }
}

/** As many fields are told of each hit. */
const MOST_FIELDS = 3

/** The first field that has each word or number which the title hasn't. */
function foundFields(record: CustomerRecord, terms: readonly SearchTerm[], title: string): FieldText[] {
  const fields = searchedFields(record).map(({ path, text }) => ({ path, text, folded: searchFold(text) }))
  const found = new Set<(typeof fields)[number]>()
  for (const { words, digits } of terms) {
    const isWhole = words.every((word) => fields.some(({ folded }) => folded.includes(word)))
    const wanted = isWhole ? words.filter((word) => !title.includes(word)) : []
    for (const word of wanted) {
      const field = fields.find(({ folded }) => folded.includes(word))
      if (field) found.add(field)
    }
    if (isWhole || digits.length === 0) continue
    const phone = fields.find(
      ({ path, text }) =>
        path.includes('phone') && digits.some((some) => searchedDigits(text).includes(some)),
    )
    if (phone) found.add(phone)
  }
  return Array.from(found, ({ path, text }) => ({ path, text: cutText(text) })).slice(0, MOST_FIELDS)
}

/** Customers that have all words of a search somewhere, and the values that are chosen. */
export function searchRecords(
  records: readonly CustomerRecord[],
  { q, filters, offset, limit }: SearchQuestion['parameters'],
): SearchQuestion['answer'] {
  const terms = searchTerms(q)
  const texts = searchTexts(records)
  const values = facetValuesOf(records)
  const wanted = wantedValues(filters)
  const named = placesById(records).get(q.trim())
  const byId: number[] = []
  const inTitle: number[] = []
  const elsewhere: number[] = []
  for (const place of placesOf(records, q)) {
    if (wanted.length > 0 && !wanted.every(([facet, value]) => values[place]?.[facet] === value)) continue
    if (place === named) byId.push(place)
    else if (isInTitle(terms, texts[place]?.title ?? '')) inTitle.push(place)
    else elsewhere.push(place)
  }
  const ordered = [...byId, ...inTitle, ...elsewhere]
  const hits = ordered.slice(offset, offset + limit).flatMap((place): SearchHit[] => {
    const record = records[place]
    if (record === undefined) return []
    return [{ ...foundCustomer(record), found: foundFields(record, terms, texts[place]?.title ?? '') }]
  })
  return { total: ordered.length, hits }
}
