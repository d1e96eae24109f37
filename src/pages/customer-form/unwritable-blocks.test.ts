import { expect, it } from 'vitest'
import type { JsonValue } from '../../lib/json.ts'
import type { UnwritableMember } from '../../model/values/unwritable.ts'
import { unwritableBlocks } from './unwritable-blocks.ts'

const member = (path: string, label: string, value: JsonValue): UnwritableMember => ({
  path,
  label,
  value,
  reason: 'not-in-model',
})

/** As people read them: the heading, then its lines. */
const shown = (...members: UnwritableMember[]) =>
  unwritableBlocks(members).map(({ heading, name, lines }) => {
    const texts = lines.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`))
    return [name === '' ? heading : `${heading}: ${name}`].concat(texts)
  })

it('a plain value stands by itself, a list of them on one line', () => {
  expect(shown(member('taxNumber', 'Tax number', 'GB 1'), member('tags', 'Tags', ['a', 'b']))).toEqual([
    ['Tax number', 'GB 1'],
    ['Tags', 'a, b'],
  ])
})

it('an object is a block of its values by label, without the empty ones', () => {
  expect(shown(member('terms', 'Terms', { dueDays: 30, note: '', isFixed: false }))).toEqual([
    ['Terms', 'Due days: 30', 'Is fixed: No'],
  ])
})

it('each item of a list has a block under its own name, which isn’t repeated', () => {
  const contacts = [
    {
      name: 'Ann Bee',
      email: 'ann@example.com',
      phone: [{ number: '0113', type: 'Mobile' }],
      address: { line1: '1 Quay' },
    },
    { email: 'post@example.com' },
  ]
  expect(shown(member('contacts', 'Contacts', contacts))).toEqual([
    [
      'Contact 1: Ann Bee',
      'Email: ann@example.com',
      'Phone 1, number: 0113',
      'Phone 1, type: Mobile',
      'Address, line 1: 1 Quay',
    ],
    ['Contact 2', 'Email: post@example.com'],
  ])
})

it('a name that is a contact’s too is shown once', () => {
  const contacts = [{ name: 'Ann Bee' }, { name: 'Cy Dee' }]
  expect(
    shown(member('contactName', 'Contact name', 'Ann Bee'), member('contacts', 'Contacts', contacts)),
  ).toEqual([['Contact 1: Ann Bee'], ['Contact 2: Cy Dee']])
  expect(
    shown(member('contactName', 'Contact name', 'Else'), member('contacts', 'Contacts', contacts)),
  ).toHaveLength(3)
})
