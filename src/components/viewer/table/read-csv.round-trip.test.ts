import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encode } from '../text/encode.fixture.ts'
import { readFile } from './read-file.fixture.ts'

/** Words of a language that is written in an encoding. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['Köln', '東京', 'Łódź', '😀 family', 'plain'],
  'utf-8 with a mark': ['Köln', 'naïve', 'plain', 'Ωmega'],
  'utf-16le': ['Köln', '東京都', 'plain', 'Łódź'],
  'utf-16be': ['Köln', '株式会社', 'plain', 'Łódź'],
  'windows-1252': ['Müller', 'Größe', 'Café', 'Søn', 'plain', '5 €'],
  'windows-1250': ['Wałęsa', 'Łódź', 'Gdańsk', 'Śląsk', 'plain'],
  macintosh: ['Müller', 'Größe', 'Köln', 'Jäger', 'plain'],
  shift_jis: ['東京都', '株式会社山田', 'トヨタ自動車', 'さくら', 'plain'],
}

it('a table written in any of eight encodings with any of five delimiters reads back exactly', async () => {
  const table = fc
    .record({
      encoding: fc.constantFrom(...Object.keys(WORDS)),
      delimiter: fc.constantFrom(',', ';', '\t', '|', ':'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    })
    .chain(({ encoding, delimiter, end }) => {
      const words = WORDS[encoding] ?? []
      const cell = fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(
          '',
          '1,50',
          '01234',
          'a "quoted" word',
          'two\nlines',
          'x;y',
          'x,y',
          '-5.25',
          ' spaces ',
        ),
      )
      const columns = fc.integer({ min: 3, max: 6 })
      return columns.chain((width) =>
        fc.record({
          encoding: fc.constant(encoding),
          delimiter: fc.constant(delimiter),
          end: fc.constant(end),
          body: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 6,
            maxLength: 30,
          }),
          cuts: fc.array(fc.nat(2000), { maxLength: 5 }),
        }),
      )
    })
  await fc.assert(
    fc.asyncProperty(table, async ({ encoding, delimiter, end, body, cuts }) => {
      // Every table has words that show its encoding, and a heading that shows its delimiter.
      const width = body[0]?.length ?? 0
      const words = WORDS[encoding] ?? []
      const head = Array.from({ length: width }, (_, index) => words[index % words.length] ?? '')
      const rows = [head, ...body]
      const written = rows
        .map((row) =>
          row.map((cell) => (/["\n;,\t|:]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
        )
        .map((cells) => cells.join(delimiter) + end)
        .join('')
      const bytes = encode(written, encoding)
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b),
        bytes.length,
      ]
      const pieces = places.slice(1).map((place, index) => bytes.slice(places[index], place))
      const found = await readFile(new Blob(pieces))
      expect(found.rows).toEqual(rows)
      expect(found.delimiter).toBe(delimiter)
      expect(found.omissions).toEqual([])
    }),
    { numRuns: 150 },
  )
})
