import { parseCodatDate } from '../lib/codat-date.ts'
import type { CodatDate } from '../lib/codat-date.ts'
import { ageLevel, formatAge } from '../lib/format/ages.ts'
import { formatCodatDate } from '../lib/format/dates.ts'
import { tagText } from '../lib/paths/company-tags.ts'
import type { CellView, Column, RowView } from '../lib/table/row-view.ts'
import { companyTitle } from './company-title.ts'
import type { Company } from './companies.ts'
import { tagsOfCompany } from './company-tags.ts'
import type { Connection } from './connections.ts'
import { accountingConnections, platformTitle } from './connection-choice.ts'

/** Columns of the companies list, in the order shown. */
export const COMPANY_COLUMNS: readonly Column[] = [
  { field: 'name', title: 'Name', card: 'title' },
  { field: 'platform', title: 'Platform', width: '28%', card: 'line' },
  { field: 'lastSync', title: 'Last synced', width: '128px', card: 'title-end' },
  { field: 'tags', title: 'Group and tags', width: '26%', isSecondary: true },
  { field: 'pin', title: 'Pin', width: '64px', card: 'line-end' },
]

/** What is merely normal needs no mark: being linked. */
const exception = ({ status }: Connection): string | undefined =>
  status == null || status === 'Linked' ? undefined : status

/** When the connection to work with was last synced, else the company. */
function lastSyncOf(company: Company): CodatDate {
  const own = parseCodatDate(accountingConnections(company.dataConnections ?? [])[0]?.lastSync)
  return own.kind === 'never' ? parseCodatDate(company.lastSync) : own
}

/** A date without a zone may be a day off; it says that there was a sync, not how old the data is. */
function isOld(lastSync: CodatDate, connection: Connection | undefined, nowMs: number): boolean {
  if (lastSync.kind === 'instant') return ageLevel(lastSync.ms, nowMs) === 'old'
  return lastSync.kind === 'never' && connection !== undefined
}

/** Whether somebody has to do something: a connection that isn't linked, or that was never synced. */
export function needsAttention(company: Company): boolean {
  const [connection] = accountingConnections(company.dataConnections ?? [])
  if (connection === undefined) return false
  return exception(connection) !== undefined || lastSyncOf(company).kind === 'never'
}

/** What the list shows of a company. */
export function companyRow(company: Company, nowMs: number, locale?: string): RowView {
  const connection = accountingConnections(company.dataConnections ?? [])[0]
  const lastSync = lastSyncOf(company)
  const exactly = formatCodatDate(lastSync, locale)
  const platform: CellView =
    connection === undefined
      ? { text: company.dataConnections ? 'No accounting platform' : 'Unknown', look: 'dim' }
      : { text: platformTitle(connection), look: 'platform', mark: exception(connection) }
  return {
    key: company.id,
    linkId: company.id,
    cells: [
      { text: companyTitle(company) },
      platform,
      {
        text: lastSync.kind === 'instant' ? formatAge(lastSync.ms, nowMs, locale) : exactly || 'Never',
        title: exactly,
        look: isOld(lastSync, connection, nowMs) ? 'old' : undefined,
      },
      { text: groupAndTags(company), title: groupAndTags(company), linkId: company.id },
      { text: companyTitle(company), linkId: company.id },
    ],
  }
}

/** Everything in the cell as one text, for its tooltip; the page renders links. */
function groupAndTags(company: Company): string {
  const { referenceParentCompany: parent, referenceSubsidiaryCompanies } = company
  const subsidiaries = referenceSubsidiaryCompanies ?? []
  return [
    parent ? `Part of ${companyTitle(parent)}` : '',
    subsidiaries.length > 0 ? `Parent of ${subsidiaries.map(companyTitle).join(', ')}` : '',
    ...tagsOfCompany(company).map(tagText),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
