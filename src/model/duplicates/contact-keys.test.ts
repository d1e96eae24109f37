import { expect, test } from 'vitest'
import { comparedEmails, comparedNumber } from './contact-keys.ts'

test.each([
  ['Jane.Doe@Acme.example', ['jane.doe@acme.example']],
  ['jane.doe+codat@gmail.com', ['janedoe@gmail.com']],
  ['janedoe@googlemail.com', ['janedoe@gmail.com']],
  ['a@x.example; b@x.example', ['a@x.example', 'b@x.example']],
  ['Jane Doe <jane@acme.example>', ['jane@acme.example']],
  ['not an email', []],
  ['@', []],
])('the emails in %j are %j', (text, addresses) => {
  expect(comparedEmails(text).map(({ address }) => address)).toEqual(addresses)
})

test('knows an office by its mailbox, and whose a domain is', () => {
  expect(comparedEmails('info@acme.example; jane@gmail.com')).toMatchObject([
    { isShared: true, organisation: 'acme' },
    { isShared: false, organisation: null },
  ])
})

test.each([
  ['GB 927 4567 81', '927456781'],
  ['VAT no. 927456781', 'GB927456781'],
  ['CHE-123.456.788 MWST', 'CHE123456788'],
  ['ATU92745678', '92745678 '],
  ['09274567', '9274567'],
])('%j and %j are one number', (one, other) => {
  expect(comparedNumber(one)).not.toBeNull()
  expect(comparedNumber(one)).toBe(comparedNumber(other))
})

test.each(['', 'n/a', '0', '000000000', 'GB', '1111111', 'GB123456789'])('%j is no number', (text) => {
  expect(comparedNumber(text)).toBeNull()
})
