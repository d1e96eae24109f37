import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cloneValues, defaultValues } from './default-values.ts'
import { ORIGIN, unlisted } from '../form-value.ts'
import { toObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { anyJson, pushOption, valuesOf } from '../model-arbitrary.fixture.ts'
import { modelOf, modelWith, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { toPayload } from './payload.ts'
import { unwritableMembers } from './unwritable.ts'

const text = { type: 'String' }

function send(
  model: Parameters<typeof toPayload>[0],
  change: JsonObject,
  original: JsonObject | null = null,
) {
  const values = toObject([...Object.entries(defaultValues(model, original)), ...Object.entries(change)])
  return toPayload(model, values, original)
}

describe('form values from a record', () => {
  test('mirror the screen: texts, groups set or not, items that know their place', () => {
    expect(defaultValues(sample, sampleRecord)).toMatchObject({
      customerName: 'Acme',
      emailAddress: '',
      taxNumber: '',
      creditLimit: '1500.5',
      isTaxable: null,
      since: '2021-11-15T01:00:00',
      profile: { segment: 'A', note: '' },
      addresses: [
        { type: 'Billing', [ORIGIN]: 0 },
        { type: 'Unknown', country: '', [ORIGIN]: 1 },
      ],
    })
    expect(defaultValues(sample, null)).toMatchObject({ profile: null, addresses: [], photo: '' })
  })

  test('the word Archived is the choice InActive where the model calls it so', () => {
    expect(defaultValues(sample, sampleRecord).status).toBe('InActive')
  })

  test('countryCode is read from country, which is what records call it', () => {
    const model = modelWith({ addresses: { type: 'Array', properties: { countryCode: text } } })
    const record = { addresses: [{ country: 'GB' }] }
    expect(defaultValues(model, record)).toMatchObject({ addresses: [{ countryCode: 'GB' }] })
    expect(toPayload(model, defaultValues(model, record), record).addresses).toEqual([{ countryCode: 'GB' }])
    expect(unwritableMembers(model, record)).toEqual([])
  })

  test('a clone has no id and its items belong to no record', () => {
    const model = modelWith({ id: text, contacts: { type: 'Array', properties: { name: text } } })
    expect(cloneValues(model, { id: 'A1', contacts: [{ name: 'Kim' }] })).toEqual({
      id: '',
      contacts: [{ name: 'Kim' }],
    })
  })

  test('a record full of the wrong types is kept and sent back as it was', () => {
    const record = {
      customerName: { a: 1 },
      creditLimit: true,
      addresses: 'none',
      contacts: [null, { name: ['x'] }],
      photo: { a: 1 },
    }
    expect(send(sample, {}, record)).toMatchObject(record)
  })
})

describe('what is sent', () => {
  test('a date without what was pasted around it; one that nobody touched goes back as it came', () => {
    const model = modelWith({ since: { type: 'DateTime' }, until: { type: 'DateTime' } })
    const record = { since: ' long ago', until: '2026-01-01' }
    expect(send(model, { until: '\u202a2026-11-23\u202c ' }, record)).toMatchObject({
      since: ' long ago',
      until: '2026-11-23',
    })
  })

  test('nothing for a switch nobody has set, and no text that is in no list', () => {
    const model = modelWith({ isCompany: { type: 'Boolean', required: true }, terms: text })
    expect(send(model, { terms: unlisted('net 30') })).toEqual({ status: 'Active' })
  })

  test('only members the model lists, and the status the API always wants', () => {
    const sent = toPayload(sample, defaultValues(sample, sampleRecord), sampleRecord)
    expect(sent).toEqual({
      customerName: 'Acme',
      creditLimit: 1500.5,
      since: '2021-11-15T01:00:00',
      status: 'Archived',
      profile: { segment: 'A' },
      addresses: [
        { type: 'Billing', line1: 'One', country: 'GB' },
        { type: 'Unknown', line1: 'Two' },
      ],
      tags: { a: [1] },
    })
  })

  test('a model without status still gets the stored one, or Active', () => {
    const model = modelWith({ customerName: text })
    expect(send(model, { customerName: 'A' })).toEqual({ customerName: 'A', status: 'Active' })
    expect(send(model, {}, { customerName: 'A', status: 'Archived' })).toEqual({
      customerName: 'A',
      status: 'Archived',
    })
  })

  test('blank means left out: empty texts, unset switches, unset and empty groups, blank new items', () => {
    expect(
      send(sample, { customerName: '  ', profile: { segment: '', note: '' }, addresses: [{ line1: '' }] }),
    ).toEqual({})
  })

  test('an emptied list is said, a list that never was is not', () => {
    expect(send(sample, { addresses: [] }, sampleRecord)).toMatchObject({ addresses: [] })
    expect(send(sample, {}, sampleRecord)).not.toHaveProperty('contacts')
    const model = modelWith({ contacts: { type: 'Array', required: true, properties: { name: text } } })
    expect(send(model, {})).toEqual({ contacts: [], status: 'Active' })
  })

  test('id travels only when listed, and an update keeps the one of the record', () => {
    const model = modelWith({ id: text, status: text })
    expect(send(model, { id: 'NEW' })).toEqual({ id: 'NEW' })
    expect(send(model, { id: 'OTHER' }, { id: 'A1' })).toEqual({ id: 'A1' })
    expect(send(sample, {}, sampleRecord)).not.toHaveProperty('id')
  })

  test('dates Codat keeps are never sent, except the one for the conflict check when handed in', () => {
    const model = modelWith({
      modifiedDate: { type: 'DateTime' },
      sourceModifiedDate: { type: 'DateTime' },
      status: text,
    })
    const values = defaultValues(model, sampleRecord)
    expect(toPayload(model, values, sampleRecord)).toEqual({ status: 'Archived' })
    expect(
      toPayload(model, values, sampleRecord, { sourceModifiedDate: '2026-10-01T00:00:00' }),
    ).toMatchObject({
      sourceModifiedDate: '2026-10-01T00:00:00',
    })
  })

  test('a number in a text, or a text in a number, goes back as it came until somebody changes it', () => {
    const model = modelWith({
      code: { type: 'String' },
      limit: { type: 'Number' },
      items: { type: 'Array', properties: { code: { type: 'String' } } },
    })
    const record = { code: 42, limit: '7.50', items: [{ code: 1 }, { code: 2 }] }
    const opened = defaultValues(model, record)
    expect(toPayload(model, opened, record)).toEqual({ ...record, status: 'Active' })
    const items = (opened['items'] as JsonObject[]).toReversed()
    expect(toPayload(model, { ...opened, code: '43', limit: '7.5', items }, record)).toEqual({
      code: '43',
      limit: 7.5,
      items: [{ code: 2 }, { code: 1 }],
      status: 'Active',
    })
  })

  test('numbers are numbers, dates stay as typed', () => {
    expect(send(sample, { creditLimit: '1e3', since: '2026-11-23' })).toMatchObject({
      creditLimit: 1000,
      since: '2026-11-23',
    })
  })

  test('served names like __proto__ are sent under their own name and touch no prototype', () => {
    const model = modelWith(
      JSON.parse('{"__proto__":{"type":"String"},"status":{"type":"String"}}') as Record<string, unknown>,
    )
    const key = model.children[0]?.key ?? ''
    expect(JSON.stringify(send(model, { [key]: 'x' }))).toBe('{"__proto__":"x"}')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})

describe('members of a record that cannot be written', () => {
  test('are listed with place and reason, nested ones too', () => {
    const found = unwritableMembers(sample, { ...sampleRecord, photo: 'x.png' })
    expect(found.map(({ path, reason }) => [path, reason])).toEqual([
      ['id', 'kept-by-codat'],
      ['contactName', 'not-in-model'],
      ['profile.colour', 'not-in-model'],
      ['addresses[0].line2', 'not-in-model'],
      ['modifiedDate', 'kept-by-codat'],
      ['sourceModifiedDate', 'kept-by-codat'],
      ['metadata', 'kept-by-codat'],
      ['photo', 'file'],
    ])
  })
})

const modelAndValues = pushOption
  .map((raw) => modelOf(raw))
  .filter((model) => model !== null)
  .chain((model) => fc.tuple(fc.constant(model), valuesOf(model)))

describe('values → payload → values', () => {
  test('is stable for any model and any input', () => {
    fc.assert(
      fc.property(modelAndValues, ([model, values]) => {
        const sent = toPayload(model, values, null)
        // A payload crosses the network: what JSON changes, changes here.
        const stored = JSON.parse(JSON.stringify(sent)) as JsonObject
        const again = defaultValues(model, stored)
        const resent = toPayload(model, again, stored)
        expect(JSON.stringify(resent)).toBe(JSON.stringify(stored))
        expect(defaultValues(model, resent)).toEqual(again)
      }),
      { numRuns: 300, seed: 11 },
    )
  })

  test('sends nothing but listed members, whatever the record holds', () => {
    fc.assert(
      fc.property(modelAndValues, fc.dictionary(fc.string(), anyJson), ([model, values], record) => {
        const listed = new Set([...model.children.map((child) => child.name), 'status'])
        for (const name of Object.keys(toPayload(model, values, record))) expect(listed).toContain(name)
      }),
      { numRuns: 100, seed: 12 },
    )
  })
})
