import { describe, expect, it } from 'vitest'
import { docxOf, p, picture, readParts } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'
import { readDocx } from './read-docx.ts'

/** Four bytes are enough to know a PNG by. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
const PNG_ADDRESS = 'data:image/png;base64,iVBORw=='
const EMF = Uint8Array.from({ length: 44 }, (_, at) =>
  at === 0 ? 1 : ([0x20, 0x45, 0x4d, 0x46][at - 40] ?? 0),
)

describe('pictures', () => {
  it.each<DocxRow>([
    [
      'in the file',
      { body: p(picture('r:embed="i1"')), more: { i1: ['image', 'media/a.png', PNG] } },
      `<p><img src="${PNG_ADDRESS}" alt="Stamp"></p>`,
    ],
    [
      'in a Windows format',
      { body: p(picture('r:embed="i1"')), more: { i1: ['image', 'media/a.emf', EMF] } },
      '<p>[picture in a Windows format: Stamp]</p>',
      { pictures: 1 },
    ],
    [
      'in another format',
      { body: p(picture('r:embed="i1"')), more: { i1: ['image', 'media/a.svg', '<svg/>'] } },
      '<p>[picture in a format this preview can’t show: Stamp]</p>',
      { pictures: 1 },
    ],
    [
      'that is missing',
      p(picture('r:embed="i9"')),
      '<p>[picture missing from the file: Stamp]</p>',
      { pictures: 1 },
    ],
    [
      'that lives elsewhere',
      { body: p(picture('r:link="i1"')), outside: { i1: ['image', 'https://elsewhere.example/a.png'] } },
      '<p>[picture not stored in the file: Stamp]</p>',
      { pictures: 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})

const KIB = 1024

it('one picture can’t be shown so often that it takes the memory of the page', async () => {
  const bytes = new Uint8Array(5 * KIB)
  bytes.set(PNG)
  const file = docxOf({
    body: p(picture('r:embed="i1"').repeat(12)),
    more: { i1: ['image', 'media/a.png', bytes] },
  })
  const { html, omissions } = await readDocx(new Blob([file]), { unpacked: 100 * KIB, pictures: 48 * KIB })
  expect(html.match(/<img /g)).toHaveLength(9)
  expect(omissions).toEqual([{ kind: 'pictures', count: 3 }])
})
