import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultValues } from '../values/default-values.ts'
import { reviveValues } from '../values/revive-values.ts'
import { unwritableMembers } from '../values/unwritable.ts'
import { blankGroup, unlisted } from '../form-value.ts'
import { toObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import { anyJson, pushOption } from '../model-arbitrary.fixture.ts'
import { modelOf, modelWith, sample } from '../parse-sample.fixture.ts'
import { fillIn } from '../sample-values.fixture.ts'
import { createValidator } from './validate-values.ts'
import type { ValidationContext } from './validate-values.ts'

function issues(model: ModelNode, change: JsonObject, context: ValidationContext = {}) {
  const values = toObject([...Object.entries(blankGroup(model)), ...Object.entries(change)])
  return validateValues(model, values, context).map(({ path, severity, message }) => [
    path,
    severity,
    message,
  ])
}

function rule(details: string, type = 'String', level: 'warnings' | 'information' = 'warnings') {
  return { type, validation: { [level]: [{ details }] } }
}

function phones(count: number) {
  return Array.from({ length: count }, () => ({ number: '1', type: 'Unknown' }))
}

function validateValues(model: ModelNode, values: JsonObject, context: ValidationContext = {}) {
  return createValidator(model, context)(values)
}

const platformName = 'QuickBooks Desktop'
const fine = { customerName: 'Acme' }

describe('what blocks', () => {
  test('a required member that is blank, and an unset required switch', () => {
    expect(issues(sample, { customerName: ' ' })).toEqual([
      ['customerName', 'block', 'Customer name is required.'],
    ])
    expect(issues(modelWith({ ok: { type: 'Boolean', required: true } }), { ok: null })).toMatchObject([
      ['ok', 'block', expect.any(String)],
    ])
  })

  test('not what the record was read without, but for a switch: it only warns, in items too, until somebody empties it', () => {
    const model = modelWith({
      name: { type: 'String', required: true },
      ok: { type: 'Boolean', required: true },
      addresses: {
        type: 'Array',
        properties: { line1: { type: 'String' }, line2: { type: 'String', required: true } },
      },
    })
    const original = { name: 'A', addresses: [{ line1: 'x' }, { line1: 'y', line2: 'z' }] }
    const context = { platformName, original }
    const opened = defaultValues(model, original)
    expect(issues(model, opened, context)).toEqual([
      ['ok', 'block', 'Choose yes or no.'],
      ['addresses.0.line2', 'warn', 'QuickBooks Desktop may require this field.'],
    ])
    const [first, second] = opened['addresses'] as [JsonObject, JsonObject]
    const emptied = { ...opened, name: '', addresses: [first, { ...second, line2: '' }, { line1: 'new' }] }
    expect(issues(model, emptied, context)).toMatchObject([
      ['name', 'block', expect.any(String)],
      ['ok', 'block', expect.any(String)],
      ['addresses.0.line2', 'warn', expect.any(String)],
      ['addresses.1.line2', 'block', expect.any(String)],
      ['addresses.2.line2', 'block', expect.any(String)],
    ])
  })

  test('required counts only when the parent is there', () => {
    expect(issues(sample, { ...fine, profile: null, addresses: [] })).toEqual([])
    expect(issues(sample, { ...fine, profile: { segment: '', note: '' } })).toMatchObject([
      ['profile.segment', 'block', 'Segment is required.'],
    ])
    expect(issues(sample, { ...fine, addresses: [{ line1: 'x' }] })).toMatchObject([
      ['addresses.0.type', 'block', 'Kind is required.'],
    ])
    expect(issues(sample, { ...fine, addresses: [{ line1: '' }] })).toEqual([])
  })

  test.each([
    ['creditLimit', '1,5', 'Use a decimal point and no commas, for example 1500.75.'],
    ['creditLimit', 'many', 'Enter a number, for example 1.5.'],
    ['creditLimit', '12345678901234567890', 'This number has too many digits to be sent exactly.'],
    ['since', '23/11/2026', 'Enter a date such as 2026-11-23 or 2026-11-23T09:30:00Z.'],
    ['tags', '{a}', 'This isn’t valid JSON.'],
    ['status', 'Gone', '“Gone” isn’t in the list. Choose one of Active, Inactive.'],
  ])('%s: %s', (key, value, message) => {
    expect(issues(sample, { ...fine, [key]: value })).toEqual([[key, 'block', message]])
  })

  test('a text typed into a closed list that is none of its options, also where the options only come from the schema', () => {
    const model = modelWith({
      status: { type: 'String' },
      terms: { type: 'Number', options: [{ value: 30 }, { value: 60 }, { value: 90 }] },
    })
    const typed = { status: unlisted('Archved'), terms: unlisted('net 30') }
    expect(issues(model, typed, { original: { status: 'Archved' } })).toEqual([
      ['status', 'block', '“Archved” isn’t in the list. Choose one of Active, Archived.'],
      ['terms', 'block', '“net 30” isn’t in the list. Choose one of 30, 60, 90.'],
    ])
  })

  test('what the record already holds is warned about, not blocked', () => {
    const original = { customerName: 'Acme', status: 'Gone', since: 'long ago' }
    const severities = validateValues(sample, defaultValues(sample, original), { original }).map((issue) => [
      issue.path,
      issue.severity,
    ])
    expect(severities).toEqual([
      ['since', 'warn'],
      ['status', 'warn'],
    ])
  })

  test('an empty required list blocks a new record, and warns when the record had none', () => {
    const model = modelWith({
      contacts: { type: 'Array', required: true, properties: { name: { type: 'String' } } },
    })
    expect(issues(model, {})).toMatchObject([['contacts', 'block', expect.any(String)]])
    expect(issues(model, {}, { original: { contacts: [] } })).toMatchObject([
      ['contacts', 'warn', expect.any(String)],
    ])
    expect(issues(model, {}, { original: { contacts: [{ name: 'x' }] } })).toMatchObject([
      ['contacts', 'block', expect.any(String)],
    ])
  })
})

describe('what only warns, with the numbers', () => {
  test('a text that is too long names the platform and both counts', () => {
    const found = validateValues(sample, { ...fine, customerName: 'Acme and daughters' }, { platformName })
    expect(found).toEqual([
      {
        path: 'customerName',
        label: 'Customer name',
        message: 'QuickBooks Desktop will probably reject this: 18 characters; maximum 12.',
        severity: 'warn',
      },
    ])
  })

  test('characters are counted as UTF-16 units, the strictest way', () => {
    expect(issues(modelWith({ a: rule('Max length of 3 characters') }), { a: '😀😀' })).toHaveLength(1)
    expect(issues(modelWith({ a: rule('Max length of 4 characters') }), { a: '😀😀' })).toHaveLength(0)
  })

  test.each([
    ['Must have a length of 14 characters', '123', '3 characters; must be exactly 14'],
    ['At least 5 characters', '123', '3 characters; minimum 5'],
    [
      'Max length of 5 characters for first and last names',
      'Jo Featherstone',
      'last name has 12 characters; maximum 5',
    ],
    [
      'Max length of 5 characters for first and last names',
      'Maximilian',
      'first name has 10 characters; maximum 5',
    ],
    ['Must be a valid email', 'kim@', 'not an email address'],
    ['Must be a 2-letter country code', 'England', '“England” isn’t a two-letter country code such as GB'],
    [
      'Must be a three letter currency code',
      'Pounds',
      '“Pounds” isn’t a three-letter currency code such as GBP',
    ],
    ['A number in the format XX XXX', '1234', 'must be digits grouped like 00 000'],
    ['Must contain no spaces', 'a b', 'spaces aren’t allowed'],
  ])('%s', (details, value, problem) => {
    const model = modelWith({ a: rule(details) })
    expect(issues(model, { a: value })).toEqual([
      ['a', 'warn', `The accounting platform will probably reject this: ${problem}.`],
    ])
    expect(issues(model, { a: '' })).toEqual([])
  })

  test.each([
    ['No more than two things can be added', [{ n: '1' }, { n: '2' }, { n: '3' }], '3 added; maximum 2'],
    ['Must contain a maximum of 1 fax number', [{ type: 'Fax' }, { type: 'Fax' }], 'Fax: 2 added; maximum 1'],
    [
      'Only one each of Fax and Mobile things can be given',
      [{ type: 'Mobile' }, { type: 'Mobile' }],
      'Mobile: 2 added; maximum 1',
    ],
    [
      'A maximum of one distinct types',
      [{ type: 'Fax' }, { type: 'Mobile' }],
      '2 different kinds; maximum 1',
    ],
    ['At least 2 things', [{ n: '1' }], '1 added; minimum 2'],
  ])('%s', (details, items, problem) => {
    const type = { type: 'String', options: ['Fax', 'Mobile'] }
    const model = modelWith({
      things: { ...rule(details, 'Array'), properties: { n: { type: 'String' }, type } },
    })
    expect(issues(model, { things: items })).toEqual([
      ['things', 'warn', `The accounting platform will probably reject this: ${problem}.`],
    ])
  })

  test('a number is compared with its limits', () => {
    const model = modelWith({ amount: rule('Must be greater than 0 with up to 2 decimal places', 'Number') })
    expect(issues(model, { amount: '0.01' })).toEqual([])
    expect(issues(model, { amount: '-0.001' })).toMatchObject([
      ['amount', 'warn', expect.stringContaining('3 decimal places; maximum 2')],
      ['amount', 'warn', expect.stringContaining('must be greater than 0')],
    ])
  })

  test('an empty list has none of the items a text asks for, unless the text speaks of a list that is given', () => {
    const things = { type: 'Array', properties: { n: { type: 'String' } } }
    const asked = modelWith({ things: { ...things, ...rule('Must contain at least 1 thing', 'Array') } })
    expect(issues(asked, { things: [] })).toMatchObject([
      ['things', 'warn', expect.stringContaining('0 added; minimum 1')],
    ])
    const given = modelWith({
      things: { ...things, ...rule('If provided, must contain at least 1 thing', 'Array') },
    })
    expect(issues(given, { things: [] })).toEqual([])
  })

  test('a count of one kind leaves the other count to the rest', () => {
    const warnings = [{ details: 'A maximum of 2 phone numbers' }, { details: 'A maximum of 1 fax number' }]
    const properties = { number: { type: 'String' }, type: { type: 'String', options: ['Unknown', 'Fax'] } }
    const model = modelWith({ phone: { type: 'Array', properties, validation: { warnings } } })
    expect(issues(model, { phone: [...phones(2), { number: '2', type: 'Fax' }] })).toEqual([])
    expect(issues(model, { phone: phones(3) })).toMatchObject([
      ['phone', 'warn', expect.stringContaining('3 added that aren’t Fax')],
    ])
  })

  test('an item without a single detail is named', () => {
    const model = modelWith({
      contacts: {
        ...rule('Must have at least one piece of information', 'Array'),
        properties: { name: { type: 'String' } },
      },
    })
    const values = defaultValues(model, { contacts: [{ name: 'A' }, {}] })
    expect(validateValues(model, values).map((issue) => [issue.path, issue.label])).toEqual([
      ['contacts.1', 'Contact 2'],
    ])
  })

  test('required-if looks at the members around it, and at items for a list', () => {
    expect(issues(sample, { ...fine, taxNumber: '1' })).toMatchObject([
      [
        'addresses',
        'warn',
        expect.stringContaining('required when Tax number is filled in (together with Country)'),
      ],
    ])
    expect(
      issues(sample, { ...fine, taxNumber: '1', addresses: [{ type: 'Billing', country: 'GB' }] }),
    ).toEqual([])
    const nested = modelWith({
      taxNumber: { type: 'String' },
      addresses: {
        type: 'Array',
        properties: { city: { type: 'String' }, country: rule('Required if TaxNumber is supplied') },
      },
    })
    expect(issues(nested, { taxNumber: '1', addresses: [{ city: 'x' }] })).toMatchObject([
      ['addresses.0.country', 'warn', expect.any(String)],
    ])
  })

  test('information is worded more softly, and a rule of another platform is not applied', () => {
    expect(
      issues(modelWith({ a: rule('Max length of 1 characters', 'String', 'information') }), { a: 'ab' }),
    ).toMatchObject([['a', 'warn', expect.stringContaining('may reject or ignore')]])
    const only = modelWith({ a: rule('Only for Acme Books Netherlands, must be exactly 2 characters') })
    expect(issues(only, { a: 'x' }, { platformName: 'Acme Books (UK)' })).toEqual([])
    expect(issues(only, { a: 'x' })).toEqual([])
    expect(issues(only, { a: 'x' }, { platformName: 'Acme Books (Netherlands)' })).toHaveLength(1)
  })

  test('no rule read from prose ever blocks', () => {
    const values = {
      ...fillIn(sample),
      customerName: 'x'.repeat(100),
      emailAddress: 'no',
      addresses: [1, 2, 3].map(() => ({ type: 'Billing', country: '' })),
    }
    const found = validateValues(sample, values)
    expect(found.length).toBeGreaterThan(3)
    expect(found.filter((issue) => issue.severity === 'block')).toEqual([])
  })
})

test('any record opens, comes back from a draft, validates and lists what cannot be written', () => {
  fc.assert(
    fc.property(pushOption, fc.dictionary(fc.string(), anyJson), (raw, extra) => {
      const model = modelOf(raw)
      if (!model) return
      const names = model.children.map(
        (child, index) => [child.name, Object.values(extra)[index] ?? null] as const,
      )
      const record = toObject([...Object.entries(extra), ...names])
      const values = defaultValues(model, record)
      expect(reviveValues(model, values)).toEqual({ values, lost: [] })
      expect(Array.isArray(validateValues(model, values, { original: record }))).toBe(true)
      expect(Array.isArray(unwritableMembers(model, record))).toBe(true)
    }),
    { numRuns: 150, seed: 13 },
  )
})
