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
    bad: undefined,
  })
})

it('of a long text the beginning is read, without half a character at its end', async () => {
  const read = await readText(new Blob([`x${'é'.repeat(SHOWN_TEXT_BYTES / 2)}`]))
  expect(read.isWhole).toBe(false)
  expect(read.text).toHaveLength(SHOWN_TEXT_BYTES / 2)
  expect(read.text).not.toContain('\ufffd')
})

it('a letter far down decides for all of a text', async () => {
  const head = Buffer.from('A plain line without accents\n'.repeat(20_000))
  const tail = Buffer.from('Müller\n', 'latin1')
  const read = await readText(new Blob([head, tail]))
  expect([read.encoding, read.text.endsWith('Müller\n'), read.bad]).toEqual(['windows-1252', true, undefined])
})

it('one bad byte leaves the rest as it is, and is named with its line', async () => {
  const read = await readText(new Blob(['Größe\nSöhne\n', Uint8Array.of(0xf6), 'x\nKöln']))
  expect([read.encoding, read.text, read.bad]).toEqual([
    'utf-8',
    'Größe\nSöhne\n�x\nKöln',
    { count: 1, line: 3 },
  ])
})

it('reads in the encoding that was chosen', async () => {
  const read = await readText(new Blob([Buffer.from('Köln')]), 'windows-1250')
  expect(read.text).toBe('KĂ¶ln')
})
