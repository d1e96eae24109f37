import type { Place } from './wordings/rule-wording.fixture'

/** A text that reads like a rule, but limits nothing about the member it stands at. */
export interface AdviceText {
  readonly text: string
  readonly place: Place
}

const name: Place = { kind: 'String', name: 'customerName', label: 'Customer name', required: true }
const reference: Place = { kind: 'String', name: 'reference', label: 'Reference' }
const description: Place = { kind: 'String', name: 'description', label: 'Description' }
const code: Place = { kind: 'String', name: 'code', label: 'Code' }
const phone: Place = { kind: 'String', name: 'phone', label: 'Phone' }
const email: Place = { kind: 'String', name: 'emailAddress', label: 'Email address' }
const country: Place = { kind: 'String', name: 'country', label: 'Country' }
const currency: Place = { kind: 'String', name: 'currency', label: 'Currency' }
const registration: Place = { kind: 'String', name: 'registrationNumber', label: 'Registration number' }
const status: Place = {
  kind: 'String',
  name: 'status',
  label: 'Status',
  options: ['Draft', 'Submitted', 'Paid'],
}
const amount: Place = { kind: 'Number', name: 'netAmount', label: 'Net amount' }
const quantity: Place = { kind: 'Number', name: 'quantity', label: 'Quantity' }
const rate: Place = { kind: 'Number', name: 'currencyRate', label: 'Currency rate' }
const discount: Place = { kind: 'Number', name: 'discountPercentage', label: 'Discount percentage' }
const issueDate: Place = { kind: 'DateTime', name: 'issueDate', label: 'Issue date' }
const taxable: Place = { kind: 'Boolean', name: 'isTaxable', label: 'Taxable' }
const lineItems: Place = {
  kind: 'Array',
  name: 'lineItems',
  label: 'Line items',
  members: { description, quantity, netAmount: amount },
}
const addresses: Place = {
  kind: 'Array',
  name: 'addresses',
  label: 'Addresses',
  members: {
    type: { kind: 'String', label: 'Address type', options: ['Billing', 'Delivery', 'Unknown'] },
    line1: { kind: 'String', label: 'Line 1' },
    country,
  },
}
const contacts: Place = {
  kind: 'Array',
  name: 'contacts',
  label: 'Contacts',
  members: { name: { kind: 'String', label: 'Name' }, email: { kind: 'String', label: 'Email' } },
}
const phones: Place = {
  kind: 'Array',
  name: 'phone',
  label: 'Phone numbers',
  members: {
    type: { kind: 'String', label: 'Phone type', options: ['Primary', 'Mobile', 'Fax'] },
    number: { kind: 'String', label: 'Number' },
  },
}
const tracking: Place = {
  kind: 'Array',
  name: 'trackingCategoryRefs',
  label: 'Tracking categories',
  members: { id: { kind: 'String', label: 'ID' } },
}

const rows: readonly (readonly [text: string, place: Place])[] = [
  // The platform shortens, rounds, converts or ignores.
  ['Names longer than 50 characters are truncated', name],
  ['Only the first 100 characters are stored.', description],
  ['Will be cut to 20 characters if it is longer', reference],
  ['Text after the first 40 characters is dropped by the platform', description],
  ['If the text is longer than 30 characters, the rest is written to the memo.', description],
  ['Truncated to a maximum of 255 characters when saved', description],
  ['The amount is rounded to 2 decimal places', amount],
  ['Amounts with more than 2 decimal places will be rounded half up.', amount],
  ['Stored with 4 decimals, whatever is sent', rate],
  ['Negative amounts are posted as credits', amount],
  ['A quantity of zero is treated as 1.', quantity],
  ['If the quantity is 0, the line is ignored', quantity],
  ['Two-letter codes are converted to the name of the country', country],
  ['Spaces are removed before saving', code],
  ['Spaces between groups of digits are removed.', registration],
  ['Lower-case letters are turned into capitals', code],
  ['Only the first contact is used; other contacts are ignored.', contacts],
  ['Additional addresses beyond the second are not imported', addresses],
  ['Line items with the same description are merged into one line', lineItems],
  ['All lines are combined into a single line in the ledger.', lineItems],
  ['If more than one fax number is sent, the last one wins', phones],
  ['The time of day is ignored; only the date is kept', issueDate],
  ['Characters outside the Latin alphabet are replaced by a question mark', name],
  ['Ignored if there is only one line item', reference],
  // The platform maps or fills in.
  ['The first address of type Billing becomes the main address', addresses],
  ['Billing addresses are mapped to address 1, Delivery addresses to address 2.', addresses],
  ['Mobile is mapped to phone 2 and Fax to phone 3', phones],
  ['Defaults to 1 if not provided', quantity],
  ['If no rate is given, it defaults to 1.', rate],
  ['If left empty, a number of 8 digits is generated', registration],
  ['If not supplied, the next free number between 1000 and 9999 is used.', code],
  ['When the date is left out, it will be 30 days after the issue date', issueDate],
  ['Will be set to Paid when the total is 0', status],
  ['A default address is created if at least one contact is given', contacts],
  ['One tracking category is added automatically to each line', tracking],
  ['If empty, the first 10 characters of the name are used', code],
  ['Defaults to true for customers with a tax number', taxable],
  ["If not provided, the company's base currency is used for all items", currency],
  // Recommendations and what is usual.
  ['A maximum of 50 characters is recommended', name],
  ['We recommend no more than 20 line items for best performance.', lineItems],
  ['It is recommended to provide at least one contact', contacts],
  ['Ideally no longer than 35 characters', description],
  ['Preferably between 5 and 15 characters.', reference],
  ['Usually 8 digits', registration],
  ['Typically has 9 digits, depending on the country.', registration],
  ['Normally a two-letter country code, but names are accepted too', country],
  ['Can be of any length', description],
  ['There is no maximum length', description],
  ['Any number of addresses may be given.', addresses],
  ['May contain more than one address of type Unknown', addresses],
  ['Can be zero, positive or negative', amount],
  ['Negative values are allowed', amount],
  ['Zero is allowed.', amount],
  ['Does not have to be unique', reference],
  ['Spaces are allowed', code],
  ['Consider using fewer than 10 tracking categories', tracking],
  ['Short names of about 20 characters look best', name],
  // Conditions that the member alone cannot decide.
  ['Maximum of 20 characters unless long references are switched on', reference],
  ['Must be greater than 0 unless the invoice is a draft.', amount],
  ['If the company uses stock control, must be a whole number', quantity],
  ['If the currency is GBP, must be exactly 6 characters.', code],
  ['For UK companies, must be 9 digits', registration],
  ['Must have at least two line items when the company uses batch posting', lineItems],
  ['Required if the company uses multi-currency', currency],
  ['Required unless automatic numbering is enabled.', reference],
  ['Must be negative when paying off a credit note', amount],
  ['May need to be provided for companies in Canada', registration],
  ['Only one address can be used if the company is on the starter plan', addresses],
  ['In the French edition, the maximum is 13 characters.', code],
  ['If the item is a discount, the quantity must be 1', quantity],
  ['Must be zero for lines that are linked to a project', discount],
  ['Cannot be changed once 1 or more payments have been made', currency],
  ['Must be an integer if the item is sold in boxes', quantity],
  ['The maximum length depends on the settings of the company.', code],
  ['The number of lines allowed depends on your plan', lineItems],
  // What only the company's data decides.
  ['Must match the ID of one of the existing items', code],
  ['Must be unique across all customers and suppliers in the company.', name],
  ['Must be an active currency of the company', currency],
  ['Must be later than the last day of the closed period', issueDate],
  ['Must be within one of the open periods of the last 12 months.', issueDate],
  ['Must not be earlier than the start of the financial year', issueDate],
  ["The customer's credit limit must not be exceeded", amount],
  ['Cannot be more than the amount due on the bill', amount],
  ['Must be equal to or less than the total of the invoice.', amount],
  ['Must equal quantity * unit price - discount', amount],
  ['Only items that are sold can be used', lineItems],
  ['All tracking categories must have different parents', tracking],
  // Limits on other things than the member.
  ['The total of all line items must be greater than 0', lineItems],
  ['The sum of the net amounts of all lines must not exceed 1,000,000.', lineItems],
  ['Debits and credits of the lines must add up to zero', lineItems],
  ['A company can have a maximum of 10,000 customers', name],
  ['Up to 60 requests per minute can be made for each company', name],
  ['No more than 500 invoices can be created per day.', reference],
  ['At most five users can be signed in at the same time', name],
  ['The platform shows 25 line items per page', lineItems],
  ['Invoices print on a maximum of two pages.', lineItems],
  ['Only 30 characters are shown on printed invoices', description],
  ['The list in the platform shows the first 40 characters only', name],
  ['Emails are sent to at most 3 recipients a day', email],
  ['A maximum of 10 files of up to 5 MB each can be attached to the invoice', reference],
  ['Items must exist in the platform before they can be used here.', lineItems],
  ['The account linked to the item must have exactly one tax rate', code],
  ['Creating more than 100 lines may take up to 5 minutes', lineItems],
  ['Data is synced once every 24 hours', status],
  ['Customers without invoices for 2 years are archived', status],
  ['Passwords in the platform must have at least 8 characters.', email],
  ['The report groups lines by the first 4 digits of the code', code],
  ['Three decimal places are used for fuel prices in the platform', amount],
  ['Discounts above 50 percent need approval by a manager', discount],
  ['Only administrators may change this value', discount],
  // Explanations and examples.
  ['For example, 12345678', registration],
  [
    'The code is made of 2 letters for the region and 4 digits for the branch, e.g. NW0001, or free text',
    code,
  ],
  ['Country, area and number are stored in 3 separate columns', phone],
  ['The first word becomes the first name and the last word the surname.', name],
  ['1 = active, 0 = inactive', status],
  ['The exchange rate between 1 unit of the currency and the base currency', rate],
  ['Percentage of the line amount, where 100 means free of charge', discount],
  ['Available from version 12 only', taxable],
  ['Only supported in the UK and US editions.', taxable],
  ['Used for validation only', email],
  ['Only used when the invoice is sent by email', email],
  ['Must be maintained in the platform', phone],
  ['Read the guide to delivery addresses if you ship to more than one region', addresses],
]

/** Texts from which no limit may ever follow. They were written without knowledge of the parser. */
export const adviceTexts: readonly AdviceText[] = rows.map(([text, place]) => ({ text, place }))
