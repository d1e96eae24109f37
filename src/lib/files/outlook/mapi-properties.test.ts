import { expect, it } from 'vitest'
import { openOle } from '../ole-file.ts'
import { oleTree } from '../ole-tree.fixture.ts'
import { encodingOfCodepage, MAPI, MapiProperties } from './mapi-properties.ts'
import { messageTree } from './outlook.fixture.ts'

it.each([
  [1252, 'windows-1252'],
  [1251, 'windows-1251'],
  [28_605, 'iso-8859-15'],
  [932, 'shift_jis'],
  [65_001, 'utf-8'],
  [12_345, 'windows-1252'],
  [undefined, 'windows-1252'],
])('code page %s is %s', (codepage, encoding) => {
  expect(encodingOfCodepage(codepage)).toBe(encoding)
})

it('texts of old messages are in the code page of the message', () => {
  const tree = messageTree({ properties: { [MAPI.codepage]: 1251 } }, 32)
  const message = new MapiProperties(
    openOle(oleTree({ ...tree, '__substg1.0_0037001E': Uint8Array.of(0xcf, 0xf0, 0) })),
    32,
  )
  expect(message.text(MAPI.subject)).toBe('Пр')
  expect(message.text(MAPI.body)).toBe('')
})

it('times, numbers and folders; what is of another type isn’t there', () => {
  const tree = messageTree(
    { properties: { [MAPI.submitted]: new Date(0), [MAPI.data]: { a: Uint8Array.of(1) } } },
    32,
  )
  const message = new MapiProperties(openOle(oleTree(tree)), 32)
  expect(message.time(MAPI.submitted)).toEqual(new Date(0))
  expect(message.number(MAPI.submitted)).toBe(undefined)
  expect([...(message.folder(MAPI.data)?.children().keys() ?? [])]).toEqual(['a'])
  expect(message.bytes(MAPI.data)).toBe(undefined)
})
