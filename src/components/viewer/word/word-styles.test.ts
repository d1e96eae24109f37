import { expect, it } from 'vitest'
import { NAMESPACES } from './docx.fixture.ts'
import { readStyles, styledParagraph, styledSwitch } from './word-styles.ts'
import { attributeOf, parseXml } from './word-xml.ts'

const read = (content: string) => readStyles(parseXml(`<w:styles ${NAMESPACES}>${content}</w:styles>`))
const style = (id: string, content: string, attributes = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${attributes}>${content}</w:style>`

it('a style has what those it is based on have, the nearest first', () => {
  const styles = read(
    style(
      'A',
      '<w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr>',
      'w:default="1"',
    ) + style('B', '<w:name w:val="Own"/><w:basedOn w:val="A"/><w:rPr><w:i w:val="0"/></w:rPr>'),
  )
  const chain = styles.chainOf('B')
  expect(chain.map(({ name }) => name)).toEqual(['Own', 'Base'])
  expect(attributeOf(styledParagraph(chain, 'w:outlineLvl'), 'w:val')).toBe('3')
  expect([styledSwitch(chain, 'w:b'), styledSwitch(chain, 'w:i'), styledSwitch(chain, 'w:u')]).toEqual([
    true,
    false,
    undefined,
  ])
  expect(styles.defaultParagraph).toBe('A')
})

it('styles based on each other end somewhere', () => {
  const styles = read(style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>'))
  expect(styles.chainOf('A').length).toBe(20)
})

it('without definitions, a style is known by its ID', () => {
  const styles = readStyles(undefined)
  expect(styles.chainOf('Heading1')).toEqual([])
  expect(styles.nameOfStyle('Heading1')).toBe('Heading1')
})
