import { expect, it } from 'vitest'
import { guessEncoding, readText, SHOWN_TEXT_BYTES } from './read-text.ts'

it.each([
  ['UTF-8', Buffer.from('Łódź, 東京'), 'utf-8'],
  ['UTF-8 cut within a character', Buffer.from('東京').subarray(0, 5), 'utf-8'],
  ['UTF-16 from an editor', Buffer.from('\ufeffŁódź', 'utf16le'), 'utf-16le'],
  [
    'Latin-1, read as the larger Windows-1252',
    Buffer.from('dès la clôture du côté été', 'latin1'),
    'windows-1252',
  ],
])('the encoding of %s', async (_, bytes, encoding) => {
  expect(await guessEncoding(new Uint8Array(bytes))).toBe(encoding)
})

it('a text has one kind of line end', async () => {
  expect(await readText(new Blob(['a\r\nb\rc\n']))).toEqual({
    text: 'a\nb\nc\n',
    encoding: 'utf-8',
    isWhole: true,
  })
})

it('of a long text the beginning is read, without half a character at its end', async () => {
  const read = await readText(new Blob([`x${'é'.repeat(SHOWN_TEXT_BYTES / 2)}`]))
  expect(read.isWhole).toBe(false)
  expect(read.text).toHaveLength(SHOWN_TEXT_BYTES / 2)
  expect(read.text).not.toContain('\ufffd')
})
