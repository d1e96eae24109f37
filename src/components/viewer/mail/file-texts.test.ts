import { expect, it } from 'vitest'
import { asAttached, fileTexts } from './file-texts.ts'

const part = (head: string, boundary = 'b') => ({ start: 0, head, body: '', boundary })
const MIXED = part('Content-Type: multipart/mixed;\r\n boundary="b"\r\n', '')
const TEXT = part('Content-Type: text/plain\r\n')

it.each<[string, ReturnType<typeof part>[], number[]]>([
  [
    'a text with a name behind another',
    [MIXED, TEXT, part('Content-Type: text/html;\r\n name=a.html\r\n')],
    [2],
  ],
  [
    'one that is shown within the text',
    [MIXED, TEXT, part('Content-Disposition: inline; filename*0*=a\r\n')],
    [2],
  ],
  ['the first text, whatever its name', [MIXED, part('Content-Type: text/plain; name=a.txt\r\n')], []],
  ['one without a name', [MIXED, TEXT, TEXT], []],
  [
    'one that is attached already',
    [MIXED, TEXT, part('Content-Type: text/plain; name=a\r\nContent-Disposition: attachment\r\n')],
    [],
  ],
  [
    'alternatives',
    [
      part('Content-Type: multipart/alternative; boundary=b\r\n', ''),
      TEXT,
      part('Content-Type: text/html; name=a\r\n'),
    ],
    [],
  ],
  ['a file of another kind', [MIXED, TEXT, part('Content-Type: image/png; name=a\r\n')], []],
])('%s', (_, parts, files) => {
  expect(fileTexts(parts)).toEqual(new Set(files.map((place) => parts[place])))
})

it('a part can be said to be attached', () => {
  expect(asAttached('A: 1\r\n')).toBe('A: 1\r\nContent-Disposition: attachment\r\n')
  expect(asAttached('Content-Disposition: inline; filename=a\r\n')).toBe(
    'Content-Disposition: attachment; filename=a\r\n',
  )
})
