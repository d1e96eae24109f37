import { toFind } from '../../lib/paths/find-link.ts'
import { toCompanies, toCustomers, toNewCustomer, toWrites } from '../../lib/paths/links.ts'
import { toAudit } from '../../lib/paths/audit-link.ts'
import { toDuplicates } from '../../lib/paths/duplicates-link.ts'
import { toImport } from '../../lib/paths/import-link.ts'
import { toLookup } from '../../lib/paths/lookup-link.ts'
import type { LinkTarget } from '../../lib/paths/links.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { PaletteEntry } from './palette-entry.ts'

interface CompanyPage {
  title: string
  icon: IconName
  /** More words that find it. */
  words?: string
  to: (companyId: string) => LinkTarget
  /** Whether it's of no use to somebody with view-only access. */
  isForWriting?: boolean
}

/** Every page of a company; a new one is one line here. */
const COMPANY_PAGES: readonly CompanyPage[] = [
  { title: 'Customers', icon: 'menu', words: 'list', to: (companyId) => toCustomers(companyId) },
  {
    title: 'Look up',
    icon: 'search',
    words: 'search all fields facets list',
    to: (companyId) => toLookup(companyId),
  },
  { title: 'Audit', icon: 'check', words: 'quality rules findings', to: (companyId) => toAudit(companyId) },
  {
    title: 'Duplicates',
    icon: 'copy',
    words: 'merge consolidate same twice',
    to: (companyId) => toDuplicates(companyId),
  },
  { title: 'Changes', icon: 'writes', words: 'history sent', to: (companyId) => toWrites(companyId) },
  {
    title: 'New customer',
    icon: 'plus',
    words: 'add create',
    to: (companyId) => toNewCustomer(companyId),
    isForWriting: true,
  },
  {
    title: 'Import customers',
    icon: 'plus',
    words: 'excel csv spreadsheet file bulk paste',
    to: (companyId) => toImport(companyId),
    isForWriting: true,
  },
]

/** The pages that can be jumped to: those of the company on the screen, and those of none. */
export function pageEntries(companyId: string | undefined, canWrite: boolean): PaletteEntry[] {
  const ofCompany =
    companyId === undefined
      ? []
      : COMPANY_PAGES.filter(({ isForWriting }) => canWrite || isForWriting !== true).map(
          ({ title, icon, words = '', to }): PaletteEntry => ({
            key: `page ${title}`,
            title,
            icon,
            words,
            target: to(companyId),
          }),
        )
  return [
    ...ofCompany,
    { key: 'page companies', title: 'All companies', icon: 'left', words: 'switch', target: toCompanies() },
    {
      key: 'page find',
      title: 'Search all companies',
      icon: 'search',
      words: 'find everywhere',
      target: toFind(),
    },
  ]
}
