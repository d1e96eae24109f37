import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOf } from './mail-parts.ts'

it('finds the head and body of each part, however they are nested', () => {
  const mail = [
    'A: 1',
    'Content-Type: multipart/mixed; boundary="x y"',
    '',
    'before',
    '--x y',
    'B: boundary=z',
    '',
    'one',
    '--z',
    '',
    'inner',
    '--z--',
    '--x y--',
    'after',
    '',
  ].join('\n')
  expect(partsOf(mail).map(({ head, body }) => [head, body])).toEqual([
    ['A: 1\nContent-Type: multipart/mixed; boundary="x y"\n', '\nbefore\n'],
    ['B: boundary=z\n', '\none\n'],
    ['', '\ninner\n'],
  ])
})

it('knows by which line each part is parted from others', () => {
  const mail = 'A: boundary=b\n\n--b\nB: boundary=c\n\n--c\n\nx\n--c--\n--b\n\ny\n--b--\n'
  expect(partsOf(mail).map(({ boundary }) => boundary)).toEqual(['', 'b', 'c', 'b'])
})

it('lines that only look like the beginning of a part are text', () => {
  const [part] = partsOf('A: 1\r\n\r\nbody\r\n-- \r\nname\r\n--other\r\n')
  expect(part).toEqual({
    start: 0,
    boundary: '',
    head: 'A: 1\r\n',
    body: '\r\nbody\r\n-- \r\nname\r\n--other\r\n',
  })
})

it('no text is in two parts, and none is moved', () => {
  const line = fc.constantFrom(
    'A: b',
    '',
    '--x',
    '--x--',
    'text',
    'Content-Type: multipart/mixed; boundary=x',
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const mail = lines.join('\r\n')
      let end = 0
      for (const { start, head, body } of partsOf(mail)) {
        expect(start).toBeGreaterThanOrEqual(end)
        end = start + head.length + body.length
        expect(mail.slice(start, end)).toBe(head + body)
      }
    }),
  )
})
