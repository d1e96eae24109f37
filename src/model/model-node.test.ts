import { expect, test } from 'vitest'
import { isFile, isGroup, isList, isRawJson } from './model-node.ts'
import { nodeAt } from './node-at.fixture.ts'
import { modelWith } from './parse-sample.fixture.ts'

const properties = { a: { type: 'String' } }

test.each([
  ['a list of members', { type: 'Array', properties }, 'list'],
  ['a list without members', { type: 'Array' }, 'JSON'],
  ['a group', { type: 'Object', properties }, 'group'],
  ['an object without members', { type: 'Object', properties: {} }, 'JSON'],
  ['an unknown type', { type: 'Tree', properties }, 'JSON'],
  ['a file', { type: 'File' }, 'file'],
  ['a file in parts', { type: 'MultiPart' }, 'file'],
  ['a text', { type: 'String' }, ''],
])('%s is edited as: %s', (_what, raw, expected) => {
  const model = modelWith({ member: raw })
  const node = nodeAt(model, 'member') ?? model
  const kinds = { list: isList(node), group: isGroup(node), file: isFile(node), JSON: isRawJson(node) }
  const holding = Object.entries(kinds).flatMap(([kind, holds]) => (holds ? [kind] : []))
  expect(holding.join()).toBe(expected)
})
