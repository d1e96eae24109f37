import { expect, it } from 'vitest'
import type { Attachment } from '../../api/attachments.ts'
import { inOrder, typeOf } from './attachment-order.ts'

const file = (id: string, rest: Omit<Attachment, 'id'>): Attachment => ({ id, ...rest })

const FILES = [
  file('1', { name: 'scan 10.pdf', fileSize: 500, dateCreated: '2026-03-01T10:00:00' }),
  file('2', { name: 'Scan 9.pdf', fileSize: 20, dateCreated: '2026-05-01T10:00:00' }),
  file('3', { name: 'letter.txt', dateCreated: '2026-04-01T10:00:00' }),
  file('4', { name: 'Ärger.csv', fileSize: 500 }),
]

it.each([
  ['name', '4 3 2 1'],
  ['-name', '1 2 3 4'],
  ['type', '4 2 1 3'],
  ['-type', '3 2 1 4'],
  ['size', '3 2 4 1'],
  ['-size', '4 1 2 3'],
  ['created', '4 1 3 2'],
  ['-created', '2 3 1 4'],
] as const)('in the order %s the files are %s', (order, ids) => {
  expect(inOrder(FILES, order).map(({ id }) => id)).toEqual(ids.split(' '))
})

it('files that are alike are ordered by name, whatever the direction', () => {
  const alike = [file('b', { name: 'b.pdf' }), file('a', { name: 'a.pdf' })]
  expect(inOrder(alike, 'size').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(inOrder(alike, '-size').map(({ id }) => id)).toEqual(['a', 'b'])
})

it.each([
  [{ name: 'a.pdf' }, 'PDF'],
  [{ name: 'a', contentType: 'image/jpeg' }, 'JPEG'],
  [{ name: 'a.xyz' }, 'XYZ'],
  [{}, 'Unknown'],
])('%o is listed as %s', (labels, type) => {
  expect(typeOf(file('1', labels))).toBe(type)
})
