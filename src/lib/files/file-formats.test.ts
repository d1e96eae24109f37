import { expect, it } from 'vitest'
import { endingOf, formatById, formatOfMime, formatOfName, unshownFormat } from './file-formats.ts'

it.each([
  ['image/JPEG; name=x', 'jpg'],
  [' application/pdf ', 'pdf'],
  ['application/msword', 'cfb'],
  ['application/octet-stream', undefined],
  [null, undefined],
])('the label %j means %s', (mime, id) => {
  expect(formatOfMime(mime)?.id).toBe(id)
})

it.each([
  ['Scan.JPEG', 'jpeg', 'jpg'],
  ['archive.tar.gz', 'gz', undefined],
  ['invoice.pdf', 'pdf', 'pdf'],
  ['no ending', '', undefined],
  ['ends in a dot.', '', undefined],
  ['.hidden', 'hidden', undefined],
])('the name %j ends in %j', (name, ending, id) => {
  expect(endingOf(name)).toBe(ending)
  expect(formatOfName(name)?.id).toBe(id)
})

it('a format that must exist is an error when it does not', () => {
  expect(formatById('png').title).toBe('a PNG image')
  expect(() => formatById('nothing')).toThrow('nothing')
})

it('what is known by its bytes alone says so', () => {
  expect(unshownFormat('psd', 'image/vnd.adobe.photoshop')).toMatchObject({
    kind: 'other',
    title: 'a PSD file (image/vnd.adobe.photoshop)',
    short: 'PSD',
  })
})
