import { formatNumber } from '../../lib/format/numbers.ts'

/** Why a row of an import or a bulk edit isn't sent, or may not do what is meant. */
export const planMessages = {
  noSuchId: 'No customer of this company has this ID.',
  deleted: (platform: string) => `Deleted in ${platform}, so it can’t be changed.`,
  unreadable: 'We couldn’t read this customer, so it can’t be changed here.',
  sameCustomer: (row: number) => `Row ${formatNumber(row)} changes the same customer.`,
  sameName: (row: number) => `Row ${formatNumber(row)} creates a customer with the same name.`,
  justMade:
    'You’ve just created a customer with this name, and Codat doesn’t have it yet. Sync customers, then compare again.',
  nameTaken: 'Another customer has this name.',
  nameTakenInFile: (row: number) => `Row ${formatNumber(row)} has the same name.`,
  sameInFile: {
    emailAddress: (row: number) => `Row ${formatNumber(row)} has the same email.`,
    taxNumber: (row: number) => `Row ${formatNumber(row)} has the same tax number.`,
  },
  noCreate: (platform: string) => `${platform} doesn’t let us create customers.`,
  noUpdate: (platform: string) => `${platform} doesn’t let us update customers.`,
  noResult:
    'This formula has no stored result. Open the file in a spreadsheet, save it, and choose it again.',
  moreCells: 'This row has values beyond the last heading. Check that each value is in its column.',
  errorValue: (text: string) => `The spreadsheet shows the error ${text} here.`,
  several: (count: number) =>
    `${formatNumber(count)} customers fit this row. Add an ID column to say which one.`,
  severalAtId: (count: number) =>
    `${formatNumber(count)} customers fit this row. Enter the ID of the one you mean.`,
  newCustomer: 'New customer',
  unnamed: 'No name',
} as const
