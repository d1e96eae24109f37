import Papa from 'papaparse'
import { recordId } from '../../api/customer-title.ts'
import type { Customer, CustomerRecord } from '../../api/customers.ts'
import { addressLines } from '../../lib/format/address-lines.ts'

/** The columns, named as the API names the members, and what of a customer stands in them. */
const COLUMNS: Readonly<Record<string, (customer: Customer) => string | null | undefined>> = {
  id: ({ id }) => id,
  customerName: ({ customerName }) => customerName,
  contactName: ({ contactName }) => contactName,
  emailAddress: ({ emailAddress }) => emailAddress,
  phone: ({ phone }) => phone,
  defaultCurrency: ({ defaultCurrency }) => defaultCurrency,
  status: ({ status }) => status,
  registrationNumber: ({ registrationNumber }) => registrationNumber,
  taxNumber: ({ taxNumber }) => taxNumber,
  addresses: ({ addresses }) =>
    addresses
      ?.map((address) => [address.type, ...addressLines(address)].filter(Boolean).join(', '))
      .join('\n'),
  isDeleted: ({ metadata }) => metadata?.isDeleted?.toString(),
  sourceModifiedDate: ({ sourceModifiedDate }) => sourceModifiedDate,
  modifiedDate: ({ modifiedDate }) => modifiedDate,
}

/** What spreadsheets would run: they look past white space and take the wide forms of the signs as well. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

const lines = (rows: readonly (readonly unknown[])[]): string =>
  // A `'` in front makes a text of it.
  `${Papa.unparse([...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** The first line, behind the mark by which spreadsheets know UTF-8. */
export function csvHead(): string {
  return `\ufeff${lines([Object.keys(COLUMNS)])}`
}

/** A line for each customer; of one that cannot be read the id. */
export function csvLines(records: readonly CustomerRecord[]): string {
  const read = Object.values(COLUMNS)
  return lines(
    records.map((record) =>
      record.readable
        ? read.map((of) => of(record.customer) ?? '')
        : [recordId(record) ?? 'a record we can’t read'],
    ),
  )
}
