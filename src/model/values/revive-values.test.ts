import { expect, test } from 'vitest'
import { defaultValues } from './default-values.ts'
import { editChanges } from './changes.ts'
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
