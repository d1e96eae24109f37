export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What an export is to be. */
export interface ExportChoice {
  format: ExportFormat
  /** Members to keep, with all that is below them; undefined for everything. */
  columns?: readonly string[] | undefined
}
