import { expect, it } from 'vitest'
import { cellText } from './cell-text.ts'
import type { RawCell } from './cell-text.ts'
import { NumberFormats } from './number-format.ts'

const formats = new NumberFormats(
  {
    codes: new Map([
      [200, '0;[Red]0'],
      [201, ';;;'],
    ]),
  },
  false,
  'en-GB',
)
const cell = (more: Partial<RawCell>): RawCell => ({
  type: undefined,
  formatId: 0,
  value: undefined,
  inline: undefined,
  formula: undefined,
  hasRichValue: false,
  ...more,
})

it.each([
  [{ value: '0.5' }, '0.5', 'n', undefined],
  [{ value: '-5', formatId: 200 }, '5', 'r', undefined],
  [{ value: 'Infinity' }, 'Infinity', 't', undefined],
  [{ value: '0x10' }, '0x10', 't', undefined],
  [{ type: 's', value: '' }, '', 't', undefined],
  [{ type: 's', value: '-1' }, '[missing text]', 'e', 'missingTexts'],
  [{ type: 'inlineStr', value: 'in the wrong place' }, 'in the wrong place', 't', undefined],
  [{ inline: 'no type' }, 'no type', 't', undefined],
  [{ type: 'b', value: 'maybe' }, 'maybe', 't', undefined],
  [{ type: 'd', value: '09:30:00' }, '09:30', 'n', undefined],
  [{ type: 'd', value: 'soon' }, 'soon', 't', undefined],
  [{ type: 's', value: '0', formatId: 201 }, '', 't', 'blankedCells'],
  [{ type: 'str', value: 'x', formatId: 201 }, '', 't', 'blankedCells'],
  [{ type: 'e', value: '#VALUE!' }, '#VALUE!', 'e', undefined],
  [{ type: 'b', formula: 'A1>2' }, '=A1>2', 'f', 'notCalculated'],
] as const)('%j shows %j', (more, text, kind, omission) => {
  const shown = cellText(cell(more), ['first'], formats)
  expect([shown.text, shown.kind, shown.omission]).toEqual([text, kind, omission])
})
