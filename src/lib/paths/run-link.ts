import { linkTo } from './links.ts'
import type { Settable } from './links.ts'
import type { RunSearch } from './run-search.ts'

/** A run: many changes that were sent together from this device. */
export const toRun = (companyId: string, runId: string, search: Settable<RunSearch> = {}) =>
  linkTo('run', { companyId, runId }, search)
