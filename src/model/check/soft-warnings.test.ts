import { expect, test } from 'vitest'
import { modelWith } from '../parse-sample.fixture.ts'
import { defaultValues } from '../values/default-values.ts'
import { editChanges } from '../values/changes.ts'
import type { FormValues } from '../form-value.ts'
import { softWarnings } from './soft-warnings.ts'

const text = (displayName: string) => ({ type: 'String', displayName })
const model = modelWith({
  emailAddress: text('Email'),
  phone: text('Phone'),
  profile: { type: 'Object', displayName: 'Profile', properties: { fax: text('Fax') } },
  contacts: {
    type: 'Array',
    displayName: 'Contacts',
    properties: { email: text('Email'), phone: text('Phone') },
  },
})
const base = defaultValues(model, {
  emailAddress: 'old and odd',
  phone: '020 7946 0000',
  profile: { fax: '1234' },
  contacts: [{ email: 'kim@customer.example', phone: '020 7946 0001' }],
})

function warned(typed: FormValues) {
  const values = { ...base, ...typed }
  return softWarnings(model, values, editChanges(model, base, values), 'Xero').map(({ path, label }) => [
    path,
    label,
  ])
}

test('only what was changed is warned of, wherever it stands', () => {
  expect(warned({})).toEqual([])
  expect(warned({ phone: 'ask' })).toEqual([['phone', 'Phone']])
  expect(warned({ phone: '' })).toEqual([])
  expect(warned({ profile: { fax: 'none' } })).toEqual([['profile.fax', 'Profile, fax']])
})

test('an item of a list is looked through, whether it is new or changed', () => {
  const [kim] = Array.isArray(base['contacts']) ? base['contacts'] : []
  const added = { email: 'lee at customer', phone: 'ask' }
  expect(warned({ contacts: [kim ?? null, added] })).toEqual([
    ['contacts.1.email', 'Contact 2, email'],
    ['contacts.1.phone', 'Contact 2, phone'],
  ])
  expect(warned({ contacts: [{ ...(typeof kim === 'object' ? kim : {}), email: 'kim' }] })).toEqual([
    ['contacts.0.email', 'Contact 1, email'],
  ])
  expect(warned({ contacts: [] })).toEqual([])
})
