import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toMarkdown, toTsv } from './plain-tables.ts'

it('is text that a spreadsheet takes as it is', () => {
  expect(
    toTsv([
      ['Name', 'Phone'],
      ['Acme\t\nLtd', '+44 20'],
      ['=HYPERLINK("x")', '0123'],
    ]),
  ).toBe('Name\tPhone\nAcme Ltd\t\'+44 20\n\'=HYPERLINK("x")\t0123')
})

it('is a Markdown table in which nothing is markup', () => {
  expect(
    toMarkdown([
      ['Name', 'Email'],
      ['A|B *C*\n[x](y)', '<b>a_b@example</b> &amp;'],
    ]),
  ).toBe(
    [
      '| Name | Email |',
      '| --- | --- |',
      String.raw`| A\|B \*C\* \[x\](y) | \<b\>a\_b@example\</b\> \&amp; |`,
    ].join('\n'),
  )
})

/** Bars without a backslash before them, which no text can take away: it is escaped itself. */
const bars = (line: string) => line.replaceAll(/\\./gsu, '').split('|').length - 1

it('has a line for each row and a cell for each column, whatever the texts', () => {
  const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  fc.assert(
    fc.property(table, (rows) => {
      const width = rows[0]?.length ?? 0
      const lines = toTsv(rows).split('\n')
      expect(lines).toHaveLength(rows.length)
      expect(lines.every((line) => line.split('\t').length === width)).toBe(true)
      const markdown = toMarkdown(rows).split('\n')
      expect(markdown).toHaveLength(rows.length + 1)
      expect(markdown.every((line) => bars(line) === width + 1)).toBe(true)
    }),
  )
})
