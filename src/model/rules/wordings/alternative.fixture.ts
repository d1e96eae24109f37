import { listOf, textOf, type Place, type RuleWording } from './rule-wording.fixture'

const description: Place = { kind: 'String', name: 'description', label: 'Description' }
const reference: Place = { kind: 'String', name: 'reference', label: 'Reference' }
const unitPrice: Place = { kind: 'Number', name: 'unitPrice', label: 'Unit price' }
const lines: Place = {
  kind: 'Array',
  name: 'lineItems',
  label: 'Line items',
  members: { description: { kind: 'String', label: 'Description' } },
}
const addresses: Place = {
  kind: 'Array',
  name: 'addresses',
  label: 'Addresses',
  members: { city: { kind: 'String', label: 'City' } },
}

/** Texts that name a limit for each of two cases, which the member alone doesn't tell apart: only the loosest counts. */
export const alternativeWordings: readonly RuleWording[] = [
  {
    text: 'Max 120 characters for account lines and 60 characters for item lines',
    place: description,
    mayBeAdvice: true,
    accepts: [textOf(60), textOf(61), textOf(120)],
    refuses: [textOf(121)],
  },
  {
    text: 'No longer than 20 characters on the basic plan, or 40 characters on the plus plan.',
    place: reference,
    mayBeAdvice: true,
    accepts: [textOf(20), textOf(40)],
    refuses: [textOf(41)],
  },
  {
    text: 'Must not exceed 15 characters (30 characters in version 9 and later)',
    place: reference,
    mayBeAdvice: true,
    accepts: [textOf(16), textOf(30)],
    refuses: [textOf(31)],
  },
  {
    text: 'For sales, must be between 1 and 200 characters. For purchases, must be between 1 and 80 characters.',
    place: description,
    mayBeAdvice: true,
    accepts: [textOf(1), textOf(81), textOf(200)],
    refuses: [textOf(201)],
  },
  {
    text: 'At most 10 line items on drafts and at most 40 line items on approved bills',
    place: lines,
    mayBeAdvice: true,
    accepts: [listOf(11, { description: 'Paper' }), listOf(40, { description: 'Paper' })],
    refuses: [listOf(41, { description: 'Paper' })],
  },
  {
    text: 'A maximum of two addresses for companies and one address for individuals.',
    place: addresses,
    mayBeAdvice: true,
    accepts: [listOf(1, { city: 'Leeds' }), listOf(2, { city: 'Leeds' })],
    refuses: [listOf(3, { city: 'Leeds' })],
  },
  {
    text: 'Up to 2 decimal places for services, up to 4 decimal places for goods',
    place: unitPrice,
    mayBeAdvice: true,
    accepts: [1.25, 1.255, 1.2555],
    refuses: [1.25555],
  },
  {
    text: 'Must be no more than 5,000 for cash sales and no more than 20,000 for credit sales.',
    place: unitPrice,
    mayBeAdvice: true,
    accepts: [5001, 20000],
    refuses: [20001],
  },
]
