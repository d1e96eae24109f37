import { expect, it } from 'vitest'
import { planMessages } from '../../../model/messages/plan-messages.ts'
import { cellContent } from './sheet-cell.ts'
import type { WrittenCell } from './sheet-cell.ts'

const values = {
  texts: ['one', 'two'],
  formats: [0, 14, 22, 200, 201],
  codes: new Map([
    [200, '00000'],
    [201, 'yyyy"年"m"月"'],
  ]),
  is1904: false,
}
const cell = (more: Partial<WrittenCell>): WrittenCell => ({
  type: undefined,
  style: 0,
  value: undefined,
  inline: undefined,
  formula: undefined,
  ...more,
})
const read = (more: Partial<WrittenCell>) => cellContent(cell(more), values)

it.each([
  [{ value: '1500.50' }, '1500.5'],
  [{ value: '0.30000000000000004' }, '0.3'],
  [{ value: '441234567890' }, '441234567890'],
  [{ value: '12345678901234567' }, '12345678901234567'],
  [{ value: '1.2345678901234567E+16' }, '12345678901234600'],
  [{ value: '1234', style: 3 }, '01234'],
  [{ value: '46349', style: 1 }, '2026-11-23'],
  [{ value: '46349.5', style: 2 }, '2026-11-23T12:00:00'],
  [{ value: '46349', style: 4 }, '2026-11-23'],
  [{ type: 's', value: '1' }, 'two'],
  [{ type: 's', value: '9' }, ''],
  [{ type: 'b', value: '1' }, 'true'],
  [{ type: 'inlineStr', inline: 'a_x000D_b' }, 'a\rb'],
  [{ type: 'str', value: 'Ada', formula: 'A1' }, 'Ada'],
  [{ type: 'str', value: '', formula: 'A1' }, ''],
  [{ value: '3', formula: '1+2' }, '3'],
  [{ type: 'd', value: '2026-11-23' }, '2026-11-23'],
  [{}, ''],
])('%o reads “%s”', (written, text) => {
  expect(read(written)).toEqual({ text })
})

it('days may be counted from 1904', () => {
  expect(cellContent(cell({ value: '44887', style: 1 }), { ...values, is1904: true }).text).toBe('2026-11-23')
})

it('a formula without a result and an error have no value', () => {
  expect(read({ formula: '1+2' })).toEqual({ text: '=1+2', bad: planMessages.noResult })
  expect(read({ type: 'e', value: '#REF!', formula: 'A1' })).toEqual({
    text: '#REF!',
    bad: planMessages.errorValue('#REF!'),
  })
})
