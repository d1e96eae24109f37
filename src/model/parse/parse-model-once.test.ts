import { expect, it } from 'vitest'
import { parseModelOnce } from './parse-model-once.ts'

const served = (name: string) => ({ type: 'Object', properties: { [name]: { type: 'String' } } })

it('is the same model for the same response, and another for another', () => {
  const first = served('phone')
  const model = parseModelOnce(first)
  expect(model?.children.map(({ key }) => key)).toEqual(['phone'])
  expect(parseModelOnce(first)).toBe(model)
  expect(parseModelOnce(served('fax'))?.children.map(({ key }) => key)).toEqual(['fax'])
})

it.each([null, undefined, 'text', 7, {}, { type: 'Object', properties: {} }])('%j is no model', (body) => {
  expect(parseModelOnce(body)).toBeNull()
})
