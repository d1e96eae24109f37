import { describe, expect, it } from 'vitest'
import { docxOf, p, readParts } from './docx.fixture.ts'
import type { DocxParts, DocxRow } from './docx.fixture.ts'

const FILES = (content: string | Uint8Array, name: string): DocxParts => ({
  body: `${p('Before')}<w:altChunk r:id="c1"/>${p('After')}`,
  more: { c1: ['aFChunk', name, content] },
})

describe('text in other files', () => {
  it.each<DocxRow>([
    [
      'a web page',
      FILES(
        '<html><head><title>No</title></head><body><p>All of the <b>contract</b></p><p>&euro; 5</p></body></html>',
        'a.html',
      ),
      '<p>Before</p><p>All of the contract</p><p>&euro; 5</p><p>After</p>',
      { 'embedded text': 1 },
    ],
    [
      'plain text',
      FILES('One\r\n1 < 2', 'a.txt'),
      '<p>Before</p><p>One</p><p>1 &lt; 2</p><p>After</p>',
      { 'embedded text': 1 },
    ],
    [
      'a page as a mail, as programs for the browser write it',
      FILES(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=C3=B6=C3=9Fe</p>\r\n--b--\r\n',
        'a.mht',
      ),
      '<p>Before</p><p>Größe</p><p>After</p>',
      { 'embedded text': 1 },
    ],
    [
      'a Word document',
      FILES(docxOf(p('Within')), 'a.docx'),
      '<p>Before</p><p>Within</p><p>After</p>',
      { 'embedded text': 1 },
    ],
    [
      'rich text, which isn’t read',
      FILES('{\\rtf1 x}', 'a.rtf'),
      '<p>Before</p><p>[text in an embedded file that this preview can’t show]</p><p>After</p>',
      { 'lost text': 1 },
    ],
    [
      'one that lives elsewhere',
      { body: '<w:altChunk r:id="c1"/>', outside: { c1: ['aFChunk', 'https://elsewhere.example/a.html'] } },
      '<p>[text in an embedded file that this preview can’t show]</p>',
      { 'lost text': 1 },
    ],
    [
      'a page in an older encoding',
      FILES(
        Uint8Array.from('<meta charset="windows-1250"><p>\xa3\xf3d\x9f</p>', (sign) => sign.charCodeAt(0)),
        'a.htm',
      ),
      '<p>Before</p><p>Łódź</p><p>After</p>',
      { 'embedded text': 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
