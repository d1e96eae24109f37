import { expect, it } from 'vitest'
import { abstractNum, level, NAMESPACES, num } from './docx.fixture.ts'
import { readNumbering } from './read-numbering.ts'
import { readStyles } from './word-styles.ts'
import { parseXml } from './word-xml.ts'

const read = (content: string, styles = '') =>
  readNumbering(
    parseXml(`<w:numbering ${NAMESPACES}>${content}</w:numbering>`),
    readStyles(parseXml(`<w:styles ${NAMESPACES}>${styles}</w:styles>`)),
  )

const link = (id: number, style: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${style}"/></w:abstractNum>`

it('reads the levels of a list, with what one list says otherwise', () => {
  const lists = read(
    abstractNum(
      0,
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
    ) +
      num(1, 0) +
      num(
        2,
        0,
        `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride><w:lvlOverride w:ilvl="1">${level(1, 'upperRoman', '%2')}</w:lvlOverride>`,
      ),
  )
  expect(lists.get('1')?.levels.get(1)).toMatchObject({
    format: 'lowerLetter',
    restartAfter: 0,
    isLegal: true,
  })
  expect(lists.get('2')?.levels.get(1)).toMatchObject({ format: 'upperRoman', restartAfter: undefined })
  expect(lists.get('2')?.startOverrides).toEqual(new Map([[0, 5]]))
  expect(lists.get('2')?.definition).toBe(lists.get('1')?.definition)
})

it('a list without a definition is none, and two that stand for each other end somewhere', () => {
  const styles = ['A', 'B']
    .map(
      (id, index) =>
        `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${2 - index}"/></w:numPr></w:pPr></w:style>`,
    )
    .join('')
  const lists = read(link(0, 'A') + link(1, 'B') + num(1, 0) + num(2, 1) + num(3, 9), styles)
  expect(lists.get('1')?.levels.size).toBe(0)
  expect(lists.has('3')).toBe(false)
})

it('a start that isn’t said is zero, as the specification has it', () => {
  const lists = read(abstractNum(0, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl>') + num(1, 0))
  expect(lists.get('1')?.levels.get(0)).toMatchObject({ start: 0, format: 'decimal' })
})
