import { expect, it } from 'vitest'
import { differs, merged, shownStyle } from './shown-style.ts'
import { declarationsOf } from './style-rules.ts'

const style = (...all: string[]) => shownStyle(merged(all.map((one) => declarationsOf(one))), new Map())

it('what comes later counts, unless what came before is important', () => {
  expect(style('display:none', 'display:block').isHidden).toBe(false)
  expect(style('display:none!important', 'display:block').isHidden).toBe(true)
  expect(style('display:none!important', 'display:block!important').isHidden).toBe(false)
})

it.each([
  ['display:none', true],
  ['text-decoration:line-through', true],
  ['font-size:0', true],
  ['font:italic 0px/1 Arial', true],
  ['font-size:10px;color:#fff', false],
])('%s hides or strikes text: %s', (written, isOther) => {
  expect(differs(style(written))).toBe(isOther)
})

it('a list says its marks in one of two ways', () => {
  expect(style('list-style:inside lower-alpha').listType).toBe('lower-alpha')
  expect(style('list-style:square;list-style-type:none').listType).toBe('none')
})
