import { formatNumber } from '../../lib/format/numbers.ts'

/** What the command palette says. */
export const paletteMessages = {
  placeholder: 'Customers, companies, views, pages and actions',
  list: 'Results',
  groups: {
    pages: 'Pages',
    views: 'Views',
    actions: 'Actions',
    ownCompanies: 'Pinned and recent companies',
    companies: 'Companies',
    everywhere: 'Everywhere',
  },
  customersOf: (company: string | undefined) =>
    company === undefined ? 'Customers' : `Customers of ${company}`,
  everywhere: (text: string) => `Search all companies for “${text}”`,
  sync: 'Sync customers',
  scheme: (next: string) => `Use ${next} colours`,
  help: 'Show keyboard shortcuts',
  copyLink: 'Copy link to this page',
  copied: 'Copied link',
  notCopied: 'Your browser didn’t allow copying the link',
  searching: 'Searching…',
  count: (count: number) =>
    count === 0 ? 'No results' : `${formatNumber(count)} ${count === 1 ? 'result' : 'results'}`,
  failed: (what: string, reason: string) => `Couldn’t search ${what}: ${reason}`,
  hint: 'Enter opens. Ctrl+Enter or ⌘Enter opens in a new tab.',
}
