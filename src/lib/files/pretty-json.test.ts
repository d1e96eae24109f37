import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prettyJson } from './pretty-json.ts'

it('keeps every digit and the order of members', () => {
  expect(prettyJson('{"b":12345678901234567890.10,"a":[],"c":[1,{"d":"x, {y}: \\"z"}]}')).toBe(
    '{\n  "b": 12345678901234567890.10,\n  "a": [],\n  "c": [\n    1,\n    {\n      "d": "x, {y}: \\"z"\n    }\n  ]\n}',
  )
})

it('leaves alone what is no JSON', () => {
  expect(prettyJson('{a}')).toBe(undefined)
})

it('any JSON means the same afterwards', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(prettyJson(text) ?? '')).toEqual(JSON.parse(text))
    }),
  )
})

it('gives up on what would become many times as long', () => {
  expect(prettyJson(`${'['.repeat(100)}${'1,'.repeat(400_000)}1${']'.repeat(100)}`)).toBe(undefined)
})
