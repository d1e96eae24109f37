import { expect, test } from 'vitest'
import { defaultValues } from './default-values.ts'
import { editChanges } from './changes.ts'
import { unlisted } from '../form-value.ts'
import { modelWith } from '../parse-sample.fixture.ts'
import { reviveValues } from './revive-values.ts'

const text = { type: 'String' }
const older = modelWith({ name: text, addresses: { type: 'Array', properties: { line1: text } } })
const newer = modelWith({
  name: text,
  phone: text,
  isTaxable: { type: 'Boolean' },
  bank: { type: 'Object', required: true, properties: { iban: text } },
  addresses: { type: 'Array', properties: { line1: text, city: text } },
})
const record = {
  name: 'Acme',
  phone: '020 7946 0000',
  isTaxable: false,
  bank: { iban: 'GB1' },
  addresses: [
    { line1: 'One', city: 'Leeds' },
    { line1: 'Two', city: 'York' },
  ],
}

test('what the model of a draft did not list stays as the record has it, also inside items that moved', () => {
  const typed = defaultValues(older, record)
  const [first, second] = typed['addresses'] as [object, object]
  const draft = {
    ...typed,
    name: 'Acme & Sons',
    addresses: [{ ...second }, { ...first }, { line1: 'Three' }],
  }
  const { values, lost } = reviveValues(newer, draft, defaultValues(newer, record))
  expect(lost).toEqual([])
  expect(values).toMatchObject({
    name: 'Acme & Sons',
    phone: '020 7946 0000',
    isTaxable: false,
    bank: { iban: 'GB1' },
    addresses: [
      { line1: 'Two', city: 'York' },
      { line1: 'One', city: 'Leeds' },
      { line1: 'Three', city: '' },
    ],
  })
  const changes = editChanges(newer, defaultValues(newer, record), values)
  expect(changes.map(({ kind }) => kind)).not.toContain('cleared')
})

test('what was emptied stays empty, and what has no place any more is handed out', () => {
  const draft = { ...defaultValues(newer, record), phone: '', bank: null }
  const { values, lost } = reviveValues(newer, draft, defaultValues(newer, record))
  expect(values).toMatchObject({ phone: '', bank: null })
  expect(lost).toEqual([])
  expect(reviveValues(older, { name: 'A', phone: '1' }, defaultValues(older, record)).lost).toEqual([
    { path: 'phone', value: '1' },
  ])
})

const listing = (values: readonly string[]) =>
  modelWith({ terms: { type: 'String', options: values.map((value) => ({ value })) } })

test('a typed text that is in no list stays so, until the model lists it or takes any text', () => {
  const draft = { terms: unlisted('Net 30') }
  const revived = [listing(['Net 60']), listing(['Net 60', 'Net 30']), modelWith({ terms: text })].map(
    (model) => reviveValues(model, draft),
  )
  expect(revived.map(({ values }) => values['terms'])).toEqual([unlisted('Net 30'), 'Net 30', 'Net 30'])
  expect(revived.flatMap(({ lost }) => lost)).toEqual([])
})

test('a date in a draft is read without what was pasted around it', () => {
  const model = modelWith({ since: { type: 'DateTime' } })
  expect(reviveValues(model, { since: ' 2026-11-23\u200b' }).values).toEqual({ since: '2026-11-23' })
})
