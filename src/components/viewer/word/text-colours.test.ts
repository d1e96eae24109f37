import { describe, expect, it } from 'vitest'
import { cell, NAMESPACES, p, readParts, run } from './docx.fixture.ts'
import { shadedBy } from './text-colours.ts'
import { parseXml } from './word-xml.ts'

const WHITE = '<w:color w:val="FFFFFF"/>'
const shd = (fill: string, pattern = 'clear', colour = 'auto') =>
  `<w:shd w:val="${pattern}" w:color="${colour}" w:fill="${fill}"/>`
const row = (content: string, properties = '', table = '') =>
  `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr>${cell(content, properties)}</w:tr></w:tbl>`
const styles =
  `<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Band"/><w:pPr>${shd('1F3864')}</w:pPr><w:rPr>${WHITE}</w:rPr></w:style>` +
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:tcPr>${shd('4472C4')}</w:tcPr></w:tblStylePr></w:style>` +
  '<w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/></w:style>'

describe('text in the colour of its background', () => {
  it.each([
    ['white on paper', p(run('x', WHITE)), true],
    ['nearly white on paper', p(run('x', '<w:color w:val="fefefe"/>')), true],
    ['white blanks', p(run('  ', WHITE)), false],
    ['white on a shaded run', p(run('x', WHITE + shd('000000'))), false],
    ['white on a shaded paragraph', p(run('x', WHITE), shd('4472C4')), false],
    ['white in a style that is shaded', p('x', '<w:pStyle w:val="Band"/>'), false],
    ['white in a shaded cell', row(run('x', WHITE), shd('4472C4')), false],
    [
      'white in a table whose style has shades',
      row(run('x', WHITE), '', '<w:tblStyle w:val="Grid"/>'),
      false,
    ],
    ['white in a table without', row(run('x', WHITE), '', '<w:tblStyle w:val="Plain"/>'), true],
    ['white behind a shaded cell', row('y', shd('000000')) + p(run('x', WHITE)), true],
    ['black on a black highlight', p(run('x', '<w:highlight w:val="black"/>')), true],
    ['white on a black highlight', p(run('x', `${WHITE}<w:highlight w:val="black"/>`)), false],
    ['yellow on yellow', p(run('x', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')), true],
    ['automatic on black', p(run('x', shd('000000'))), false],
    ['black on black', p(run('x', `<w:color w:val="000000"/>${shd('auto', 'solid')}`)), true],
    ['white on a pattern', p(run('x', WHITE + shd('FFFFFF', 'pct25'))), false],
    ['text of one point', p(run('x', '<w:sz w:val="2"/>')), true],
    ['text of three points', p(run('x', '<w:sz w:val="6"/>')), false],
  ])('%s', async (_, body, isPale) => {
    const [html, omissions] = await readParts({ body, styles })
    expect(html).toContain(body.includes('>x<') ? 'x' : '  ')
    expect(omissions['pale text'] !== undefined).toBe(isPale)
  })

  it('in a text box can’t be told: it may be filled', async () => {
    const box = `<w:r><w:pict><v:shape fillcolor="#000000"><v:textbox><w:txbxContent>${p(run('x', WHITE))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(await readParts(p(box))).toEqual(['<blockquote><p>x</p></blockquote>', {}])
  })
})

it.each([
  ['w:val="clear" w:fill="00ff00"', '00ff00'],
  ['w:val="clear" w:fill="auto"', 'ABCDEF'],
  ['w:val="nil"', 'ABCDEF'],
  ['w:val="solid" w:color="0000FF" w:fill="auto"', '0000FF'],
  ['w:val="pct10" w:fill="auto"', undefined],
])('the shading %s is %s', (attributes, colour) => {
  expect(shadedBy(parseXml(`<w:shd ${NAMESPACES} ${attributes}/>`), 'ABCDEF')).toBe(colour)
})
