import { expect, test } from 'vitest'
import { customerOf } from './customer.fixture.ts'
import { duplicateSubject } from './duplicate-subject.ts'

test('compares what stands in contacts as well, and each thing once', () => {
  const subject = duplicateSubject(
    customerOf('Acme', {
      emailAddress: 'jane@acme.example',
      phone: '020 7946 0958',
      taxNumber: 'GB 927 4567 81',
      addresses: [{ line1: '1 High St', postalCode: 'LS1 4AB', city: 'Leeds', country: 'GB' }],
      contacts: [{ email: 'JANE@acme.example', phone: [{ number: '+44 20 7946 0958' }, { number: null }] }],
    }),
  )
  expect(subject).toMatchObject({
    emails: [{ address: 'jane@acme.example' }],
    phones: [{ country: 'GB', ending: '9460958' }],
    tax: '927456781',
    registration: null,
    addresses: ['ls14ab 1highst'],
    towns: ['leeds'],
  })
})

test('goes by the contact’s name where the customer has none', () => {
  expect(duplicateSubject(customerOf(' ', { contactName: 'Jane Doe' }))?.names).toMatchObject([
    { joined: 'janedoe' },
  ])
})

test('leaves deleted customers out', () => {
  expect(duplicateSubject(customerOf('Acme', { metadata: { isDeleted: true } }))).toBeNull()
})

test('takes nulls and empty lists as they come', () => {
  const empty = { emailAddress: null, phone: '', addresses: null, contacts: null, taxNumber: null }
  expect(duplicateSubject(customerOf('', empty))).toMatchObject({
    names: [],
    emails: [],
    phones: [],
    tax: null,
  })
})
