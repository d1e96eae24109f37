import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'

/** Leads to another state of the comparison that is on the screen. */
export type ToStep = (change: Partial<DuplicatesSearch>) => LinkTarget
