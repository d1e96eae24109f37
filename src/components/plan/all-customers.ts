import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'

/** All customers of a company, also deleted ones: what is looked for among them may be one. */
export const ALL_CUSTOMERS = { ...DEFAULT_CUSTOMERS_SEARCH, deleted: true }
