import { describe, expect, it } from 'vitest'
import { p, readParts } from './docx.fixture.ts'

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
const IMG = '<img src="data:image/png;base64,iVBORw==" alt="">'

const drawn = (after: string, place: string, properties = '') =>
  `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x"${properties}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i1"/>${after}</pic:blipFill><pic:spPr>${place}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
const old = (style: string, crop: string) =>
  `<w:r><w:pict><v:shape style="${style}"><v:imagedata r:id="i1" ${crop}/></v:shape></w:pict></w:r>`

describe('pictures that Word shows otherwise', () => {
  it.each([
    ['as it is', drawn('', '<a:xfrm rot="0"/>'), false],
    ['cut off', drawn('<a:srcRect t="25000"/>', ''), true],
    ['with a margin', drawn('<a:srcRect t="-2500" b="0"/>', ''), false],
    ['turned', drawn('', '<a:xfrm rot="5400000"/>'), true],
    ['turned all around', drawn('', '<a:xfrm rot="21600000"/>'), false],
    ['mirrored', drawn('', '<a:xfrm flipH="1"/>'), true],
    ['in the old spelling', old('width:10pt;rotation:0', 'cropleft="0"'), false],
    ['cut off in the old spelling', old('width:10pt', 'cropleft="6554f"'), true],
    ['turned in the old spelling', old('width:10pt;rotation:90', ''), true],
  ])('%s', async (_, body, isAltered) => {
    expect(await readParts({ body: p(body), more: { i1: ['image', 'media/a.png', PNG] } })).toEqual([
      `<p>${IMG}</p>`,
      isAltered ? { 'altered pictures': 1 } : {},
    ])
  })

  it.each([drawn('', '', ' hidden="1"'), old('position:absolute;visibility:hidden', '')])(
    'hidden: %s',
    async (body) => {
      expect(await readParts({ body: p(body), more: { i1: ['image', 'media/a.png', PNG] } })).toEqual([
        '',
        { 'hidden text': 1 },
      ])
    },
  )
})
