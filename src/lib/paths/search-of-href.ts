import { rawSearch } from './parse-search.ts'
import type { RawSearch } from './parse-search.ts'

/**
 * The parameters in an address, for what a page reads itself: in `read-address.ts`, which reads every address, each
 * parameter costs the first screen bytes.
 */
export const searchOfHref = (href: string): RawSearch => rawSearch(href.split('?')[1] ?? '')
