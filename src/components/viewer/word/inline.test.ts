import { expect, it } from 'vitest'
import { createFields } from './fields.ts'
import { createInline } from './inline.ts'

const inline = () => {
  const fields = createFields(() => undefined)
  return { fields, pieces: createInline(fields) }
}

it('neighbours that look alike share their elements', () => {
  const { pieces } = inline()
  pieces.add('a', ['strong'], undefined)
  pieces.add('b', ['strong'], undefined)
  pieces.add('c', ['strong', 'em'], 'ins')
  pieces.add('', ['u'], undefined)
  pieces.add('d', [], undefined)
  expect(pieces.html()).toBe('<strong>ab</strong><ins><strong><em>c</em></strong></ins>d')
})

it('the code of a field is no text', () => {
  const { fields, pieces } = inline()
  fields.begin(undefined)
  pieces.add('hidden', [], undefined)
  fields.separate()
  pieces.add('shown', [], undefined)
  expect(fields.end()).toBe('')
  expect(pieces.html()).toBe('shown')
})
