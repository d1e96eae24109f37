import { expect, it } from 'vitest'
import {
  endingOf,
  formatById,
  formatOfMime,
  formatOfName,
  knownEndingOf,
  unshownFormat,
} from './file-formats.ts'

it.each([
  ['image/JPEG; name=x', 'jpg'],
  [' application/pdf ', 'pdf'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-outlook', 'msg'],
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

it.each([
  ['Invoice 7.PDF', 'pdf'],
  ['drawing.dwg', 'dwg'],
  ['archive.tar.gz', 'gz'],
  ['shortcut.lnk.download', 'download'],
  ['Statement 30.06', ''],
  ['Contract v1.2', ''],
  ['Price list 2026.1', ''],
  ['Harbour Lane Ltd. and Co.KG', ''],
  ['no ending', ''],
])('the name %j has the ending %j of a file', (name, ending) => {
  expect(knownEndingOf(name)).toBe(ending)
})
