/** What customers can be counted and filtered by. */
export const FACETS = [
  'status',
  'currency',
  'country',
  'changed',
  'deleted',
  'email',
  'phone',
  'tax',
  'registration',
  'contacts',
] as const
export type Facet = (typeof FACETS)[number]

/** Stands for a field that has nothing in it. */
export const NO_VALUE = '-'

/** The value chosen of each facet. */
export type FacetFilters = Readonly<Partial<Record<Facet, string | undefined>>>
