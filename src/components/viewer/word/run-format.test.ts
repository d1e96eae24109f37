import { describe, expect, it } from 'vitest'
import { p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'

describe('the look of a run', () => {
  it.each<DocxRow>([
    [
      'letters as they look',
      p(
        run('Straße', '<w:caps/>') +
          run('x', '<w:b/><w:i/>') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run('3', '<w:position w:val="8"/><w:sz w:val="19"/>') +
          run('old', '<w:dstrike/>') +
          run('y', '<w:b w:val="0"/>'),
      ),
      '<p>STRASSE<strong><em>x</em></strong><sup>23</sup><s>old</s>y</p>',
    ],
    [
      'how text looks',
      p('<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>'),
      '<p><strong>x</strong></p>',
      { 'formatting changes': 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})
