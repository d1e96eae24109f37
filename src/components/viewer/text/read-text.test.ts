import { expect, it } from 'vitest'
import { readText, SHOWN_TEXT_BYTES } from './read-text.ts'

it('a text has one kind of line end', async () => {
  expect(await readText(new Blob(['a\r\nb\rc\n']))).toEqual({
    text: 'a\nb\nc\n',
    encoding: 'utf-8',
    isWhole: true,
    bad: undefined,
    controls: 0,
    isTurned: false,
    doubt: undefined,
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

it('what DOS wrote is read as it was written', async () => {
  const read = await readText(
    new Blob([Buffer.from('Name;Ort\nM\x81ller;K\x94ln\nGr\x94\xe1er;D\x81ren\n', 'latin1')]),
  )
  expect([read.encoding, read.text]).toEqual(['ibm850', 'Name;Ort\nMüller;Köln\nGrößer;Düren\n'])
})

it('reads in the encoding that was chosen', async () => {
  const read = await readText(new Blob([Buffer.from('Köln')]), 'windows-1250')
  expect(read.text).toBe('KĂ¶ln')
})

it.each([
  ['zero bytes', 'a\0b c d e f g\0', { text: 'a␀b c d e f g␀', controls: 2 }],
  ['control characters', 'paid\x08\x08\x08\x08owed\x1a', { text: 'paid␈␈␈␈owed', controls: 4 }],
  ['letters in UTF-7', 'Gr+APwA3w-e', { doubt: 'utf-7' }],
  ['one letter that could be two', 'Mu\xf1oz', { text: 'Muñoz', doubt: 'guess' }],
  ['letters that can be no other', 'M\xfcller', { text: 'Müller', doubt: undefined }],
])('says what is to be said of %s', async (_, text, said) => {
  expect(await readText(new Blob([Buffer.from(text, 'latin1')]))).toMatchObject(said)
})
