import { parseCodatDate } from '../lib/codat-date.ts'
import type { CodatDate } from '../lib/codat-date.ts'
import { isStale, formatAge } from '../lib/format/ages.ts'
import { formatCodatDate } from '../lib/format/dates.ts'
import { tagText } from '../lib/paths/company-tags.ts'
import type { CellView, Column, RowView } from '../lib/table/row-view.ts'
import { companyTitle } from './company-title.ts'
import type { Company } from './companies.ts'
import { tagsOfCompany } from './company-tags.ts'
import type { Connection } from './connections.ts'
import { syncState } from './data-status.ts'
import type { DataStatus } from './data-status.ts'
import { accountingConnections, connectionException, platformTitle } from './connection-choice.ts'

type CompanyField = 'name' | 'platform' | 'lastSync' | 'supports' | 'tags' | 'pin'

/** Columns of the companies list, in the order shown. */
export const COMPANY_COLUMNS: readonly Column<CompanyField>[] = [
  { field: 'name', title: 'Name', isSortable: true, card: 'title' },
  { field: 'platform', title: 'Platform', width: '28%', card: 'line' },
  { field: 'lastSync', title: 'Last synced', width: '128px', isSortable: true, card: 'title-end' },
  { field: 'supports', title: 'Supports', width: '104px', isSecondary: true },
  { field: 'tags', title: 'Group and tags', width: '22%', isSecondary: true },
  { field: 'pin', title: 'Pin', width: '64px', card: 'line-end' },
]

/** When the connection to work with was last synced, else the company. */
export function lastSyncOf(company: Company): CodatDate {
  const own = parseCodatDate(accountingConnections(company.dataConnections ?? [])[0]?.lastSync)
  return own.kind === 'never' ? parseCodatDate(company.lastSync) : own
}

/** A date without a zone may be a day off; it says that there was a sync, not how old the data is. */
function isOld(lastSync: CodatDate, connection: Connection | undefined, nowMs: number): boolean {
  if (lastSync.kind === 'instant') return isStale(lastSync.ms, nowMs)
  return lastSync.kind === 'never' && connection !== undefined
}

/** Whether somebody has to do something: a connection that isn't linked, or that was never synced. */
export function needsAttention(company: Company): boolean {
  const [connection] = accountingConnections(company.dataConnections ?? [])
  if (connection === undefined) return false
  return connectionException(connection) !== undefined || lastSyncOf(company).kind === 'never'
}

/**
 * When the customers were last synced: by their own status once that is known, until then by the connection's or the
 * company's date.
 */
export function syncCell(
  company: Company,
  status: DataStatus | undefined,
  nowMs: number,
  locale?: string,
): CellView {
  const [connection] = accountingConnections(company.dataConnections ?? [])
  const lastSync = status === undefined ? lastSyncOf(company) : parseCodatDate(status.lastSuccessfulSync)
  const exactly = formatCodatDate(lastSync, locale)
  const cell = { linkId: company.id, isAppText: true }
  const title = exactly === '' ? 'Never synced' : `Last synced ${exactly}`
  const state = status && syncState(status)
  if (state === 'failed') return { ...cell, title, text: 'Sync failed', look: 'old' }
  if (state === 'running') return { ...cell, title, text: 'Syncing…', look: undefined }
  return {
    ...cell,
    title: exactly,
    text: lastSync.kind === 'instant' ? formatAge(lastSync.ms, nowMs, locale) : exactly || 'Never',
    look: isOld(lastSync, connection, nowMs) ? 'old' : undefined,
  }
}

/** What the list shows of a company. */
export function companyRow(company: Company, nowMs: number, locale?: string): RowView {
  const connection = accountingConnections(company.dataConnections ?? [])[0]
  const platform: CellView =
    connection === undefined
      ? {
          text: company.dataConnections ? 'No accounting platform' : 'Unknown',
          look: 'dim',
          isAppText: true,
        }
      : { text: platformTitle(connection), look: 'platform', mark: connectionException(connection) }
  return {
    key: company.id,
    linkId: company.id,
    cells: [
      { text: companyTitle(company) },
      platform,
      // The page renders this one and the next, with their tooltips.
      { ...syncCell(company, undefined, nowMs, locale), title: undefined },
      { text: '', linkId: company.id },
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
