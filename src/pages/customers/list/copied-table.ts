import type { CustomerRecord } from '../../../api/customers.ts'
import { recordId } from '../../../api/customer-title.ts'
import { fieldText, fieldTitle } from '../../../api/listed-fields.ts'
import type { ListedField } from '../../../api/listed-fields.ts'
import { toMarkdown, toTsv } from '../../../lib/files/plain-tables.ts'

export type CopyFormat = 'tsv' | 'markdown'

/** Customers as text: the columns shown, with values as Codat has them. One that can't be read has its ID alone. */
export function copiedTable(
  records: readonly CustomerRecord[],
  fields: readonly ListedField[],
  options: { format: CopyFormat; platform: string | undefined },
): string {
  const head = fields.map((field) => fieldTitle(field, options.platform))
  const rows = records.map((record) =>
    fields.map((field) => {
      if (record.readable) return fieldText(record.customer, field)
      const id = recordId(record) ?? ''
      return field === 'id' ? id : field === 'customerName' ? `Record ${id}`.trim() : ''
    }),
  )
  return options.format === 'tsv' ? toTsv([head, ...rows]) : toMarkdown([head, ...rows])
}
