import { describe, expect, it } from 'vitest'
import { abstractNum, docxOf, item, level, num, p } from './docx.fixture.ts'
import type { DocxParts } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

/** The paragraphs of a document as a reader sees them, numbers first. */
async function lines(parts: DocxParts): Promise<string[]> {
  const { html } = await readDocx(new Blob([docxOf(parts)]))
  return html
    .split(/<\/(?:p|h\d)>/)
    .map((line) => line.replace(/<[^>]*>/g, '').replaceAll('\u2003', ' '))
    .slice(0, -1)
}

const kinds = async (parts: DocxParts) =>
  (await readDocx(new Blob([docxOf(parts)]))).omissions.map(({ kind }) => kind)

const LEGAL = abstractNum(
  0,
  level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '(%3)'),
)
const styles = (content: string) => content
const style = (id: string, name: string, properties: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`

describe('numbers of lists are those that Word shows', () => {
  it.each<[string, DocxParts, string[]]>([
    [
      'clauses that go on after other paragraphs',
      {
        numbering: LEGAL + num(1, 0),
        body:
          item('Supply', 1) +
          item('Delivery', 1, 1) +
          p('Between') +
          item('Payment', 1, 1) +
          item('first', 1, 2) +
          item('second', 1, 2) +
          item('Term', 1) +
          item('Notice', 1, 1) +
          item('third', 1, 2),
      },
      [
        '1. Supply',
        '1.1 Delivery',
        'Between',
        '1.2 Payment',
        '(a) first',
        '(b) second',
        '2. Term',
        '2.1 Notice',
        '(a) third',
      ],
    ],
    [
      'lists of one definition count on from each other',
      { numbering: LEGAL + num(1, 0) + num(2, 0), body: item('A', 1) + item('B', 2) + item('C', 1) },
      ['1. A', '2. B', '3. C'],
    ],
    [
      'a list that begins again does so once',
      {
        numbering:
          LEGAL +
          num(1, 0) +
          num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        body: item('A', 1) + item('B', 1) + item('C', 2) + item('D', 2) + item('E', 1),
      },
      ['1. A', '2. B', '1. C', '2. D', '3. E'],
    ],
    [
      'a list that begins at another number',
      {
        numbering:
          LEGAL + num(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        body: item('A', 5) + item('B', 5) + item('C', 5, 1),
      },
      ['7. A', '8. B', '8.1 C'],
    ],
    [
      'a level that is defined otherwise in one list',
      {
        numbering:
          LEGAL +
          num(1, 0) +
          num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', 'Part %1')}</w:lvlOverride>`),
        body: item('A', 1) + item('B', 2),
      },
      ['1. A', 'Part II B'],
    ],
    [
      'formats: Roman, letters past Z, zeros, words, ordinals',
      {
        numbering:
          abstractNum(0, level(0, 'upperRoman', '%1)')) +
          abstractNum(
            1,
            '<w:lvl w:ilvl="0"><w:start w:val="26"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>',
          ) +
          abstractNum(2, level(0, 'decimalZero', '%1')) +
          abstractNum(3, level(0, 'ordinalText', '%1')) +
          abstractNum(4, level(0, 'ordinal', '%1')) +
          abstractNum(5, level(0, 'cardinalText', 'Section %1:')) +
          [0, 1, 2, 3, 4, 5].map((id) => num(id + 1, id)).join(''),
        body: [1, 2, 3, 4, 5, 6].map((id) => item('x', id) + item('y', id)).join(''),
      },
      [
        'I) x',
        'II) y',
        'z. x',
        'aa. y',
        '01 x',
        '02 y',
        'First x',
        'Second y',
        '1st x',
        '2nd y',
        'Section One: x',
        'Section Two: y',
      ],
    ],
    [
      'a format of its own with leading zeros',
      {
        numbering:
          abstractNum(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="K-%1"/></w:lvl>',
          ) + num(1, 0),
        body: item('A', 1) + item('B', 1),
      },
      ['K-009 A', 'K-010 B'],
    ],
    [
      'legal numbers are digits on every level',
      {
        numbering:
          abstractNum(
            0,
            level(0, 'upperRoman', 'Article %1.') + level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>'),
          ) + num(1, 0),
        body: item('A', 1) + item('B', 1, 1) + item('C', 1) + item('D', 1, 1),
      },
      ['Article I. A', '1.1 B', 'Article II. C', '2.1 D'],
    ],
    [
      'a level that never begins again',
      {
        numbering:
          abstractNum(
            0,
            level(0, 'decimal', 'Chapter %1') + level(1, 'decimal', '§ %2', '<w:lvlRestart w:val="0"/>'),
          ) + num(1, 0),
        body: item('A', 1) + item('B', 1, 1) + item('C', 1, 1) + item('D', 1) + item('E', 1, 1),
      },
      ['Chapter 1 A', '§ 1 B', '§ 2 C', 'Chapter 2 D', '§ 3 E'],
    ],
    [
      'a level that begins again only after the first',
      {
        numbering:
          abstractNum(
            0,
            level(0, 'decimal', '%1') +
              level(1, 'decimal', '%1.%2') +
              level(2, 'lowerRoman', '(%3)', '<w:lvlRestart w:val="1"/>'),
          ) + num(1, 0),
        body:
          item('A', 1) +
          item('B', 1, 1) +
          item('C', 1, 2) +
          item('D', 1, 1) +
          item('E', 1, 2) +
          item('F', 1) +
          item('G', 1, 2),
      },
      ['1 A', '1.1 B', '(i) C', '1.2 D', '(ii) E', '2 F', '(i) G'],
    ],
    [
      'headings numbered by their styles, and one style based on another',
      {
        styles: styles(
          style('H1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
            style('H2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
            style('H2b', 'Clause', '', 'H2'),
        ),
        numbering:
          abstractNum(
            0,
            level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') +
              level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
          ) + num(1, 0),
        body:
          p('A', '<w:pStyle w:val="H1"/>') +
          p('B', '<w:pStyle w:val="H2"/>') +
          p('C', '<w:pStyle w:val="H2b"/>') +
          p('D', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          p('E', '<w:pStyle w:val="H1"/>'),
      },
      ['1 A', '1.1 B', '1.2 C', 'D', '2 E'],
    ],
    [
      'a list style that stands for a definition elsewhere',
      {
        styles:
          '<w:style w:type="numbering" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Law"/></w:abstractNum>' +
          `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Law"/>${level(0, 'decimal', '§%1')}</w:abstractNum>` +
          num(1, 0) +
          num(2, 1),
        body: item('A', 1) + item('B', 2),
      },
      ['§1 A', '§2 B'],
    ],
    [
      'bullets, in Word’s own fonts and in text',
      {
        numbering:
          abstractNum(
            0,
            level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'),
          ) +
          abstractNum(1, level(0, 'bullet', '–')) +
          abstractNum(2, level(0, 'bullet', '\uf0a8', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')) +
          abstractNum(3, level(0, 'bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>')) +
          [0, 1, 2, 3].map((id) => num(id + 1, id)).join(''),
        body: [1, 2, 3, 4].map((id) => item('x', id)).join(''),
      },
      ['• x', '– x', '☐ x', 'o x'],
    ],
    [
      'an empty paragraph counts, a hidden one does not',
      {
        numbering: LEGAL + num(1, 0),
        body:
          item('A', 1) +
          p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          p(
            '<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>',
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
          ) +
          item('B', 1),
      },
      ['1. A', '2. ', '3. B'],
    ],
    [
      'items in cells of a table count in the order of reading',
      {
        numbering: LEGAL + num(1, 0),
        body:
          item('A', 1) +
          `<w:tbl><w:tr><w:tc>${item('B', 1)}</w:tc><w:tc>${item('C', 1)}</w:tc></w:tr></w:tbl>` +
          item('D', 1),
      },
      ['1. A', '2. B', '3. C', '4. D'],
    ],
    [
      'a style that only says its level takes the list from the style it is based on',
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="Off"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
        numbering: abstractNum(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) + num(1, 0),
        body: ['H1', 'H2', 'H2', 'H3', 'H1', 'H2'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join(''),
      },
      ['1. H1', '1.1 H2', '1.2 H2', 'H3', '2. H1', '2.1 H2'],
    ],
    [
      'an item of a deeper level begins the levels above it',
      {
        numbering: LEGAL + num(1, 0),
        body: item('A', 1, 1) + item('B', 1) + item('C', 1, 2) + item('D', 1, 1) + item('E', 1),
      },
      ['1.1 A', '2. B', '(a) C', '2.2 D', '3. E'],
    ],
    [
      'no number where the list does not exist',
      { numbering: LEGAL + num(1, 0), body: item('A', 9) + item('B', 1) },
      ['A', '1. B'],
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await lines(parts)).toEqual(expected)
    expect(await kinds(parts)).not.toContain('numbers')
  })

  it.each<[string, string]>([
    ['a format of another script', level(0, 'japaneseCounting', '%1、')],
    [
      'a number no letter is left for',
      '<w:lvl w:ilvl="0"><w:start w:val="0"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl>',
    ],
    ['a level nobody defined', level(3, 'decimal', '%4')],
  ])('where Word’s number can’t be known there is none, and it is named: %s', async (_, levels) => {
    const parts = { numbering: abstractNum(0, levels) + num(1, 0), body: item('A', 1) }
    expect(await lines(parts)).toEqual(['A'])
    expect(await kinds(parts)).toEqual(['numbers'])
  })

  it('numbers in words of another language are not guessed', async () => {
    const parts = {
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>',
      numbering: abstractNum(0, level(0, 'ordinalText', '%1')) + num(1, 0),
      body: item('A', 1),
    }
    expect(await lines(parts)).toEqual(['A'])
    expect(await kinds(parts)).toEqual(['numbers'])
  })

  it('numbers that a tracked change added or took away are named', async () => {
    const parts = {
      numbering: LEGAL + num(1, 0),
      body:
        item('A', 1) +
        p(
          '<w:del w:id="1"><w:r><w:delText>B</w:delText></w:r></w:del>',
          '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>',
        ) +
        item('C', 1),
    }
    expect(await lines(parts)).toEqual(['1. A', '2. B¶', '3. C'])
    expect(await kinds(parts)).toEqual(['changes', 'changed numbers'])
  })
})
