import { formatNumber } from '../../lib/format/numbers.ts'
import { LOOKED_THROUGH } from '../../api/use-other-matches.ts'

/** What the list of companies says. */
export const companiesMessages = {
  pinned: 'Pinned',
  recent: 'Recently opened',
  all: 'All companies',
  byName: 'By name',
  byIdOrPlatform: 'By platform or ID',
  needAttention: 'Needs attention',
  attention: 'Companies need attention when their connection isn’t linked or was never synced.',
  noneNeedsAttention: (isNarrowed: boolean) =>
    isNarrowed ? 'No matching company needs attention' : 'No company needs attention',
  showAll: 'Show all companies',
  findCustomers: 'Search customers of all companies',
  attentionPartial: `We looked through the first ${formatNumber(LOOKED_THROUGH)} companies.`,
  unreadable: (count: number) =>
    `We couldn’t read ${formatNumber(count)} ${count === 1 ? 'company' : 'companies'} on this page.`,
  noMatch: (q: string, tags: string) =>
    q === ''
      ? `No companies are tagged ${tags}.`
      : `No company${tags === '' ? '' : ` tagged ${tags}`} has a name, platform or ID that matches “${q}”.`,
}
