import { expect, it } from 'vitest'
import { formatById } from './file-formats.ts'
import { reasonForNoPreview } from './no-preview-reasons.ts'

it.each(
  'jp2 jxl tga psd heic jb2 djvu wmf emf docm xlsm xlsb odt ods odp odg doc xls ppt cfb rtf exe mp4'.split(
    ' ',
  ),
)('%s has no preview, and a reason', (id) => {
  const format = formatById(id)
  expect(format.kind).toBe('other')
  expect(reasonForNoPreview(format)).toMatch(/\.$/)
})

it('a reason of its own comes first, and what is shown has none', () => {
  expect(reasonForNoPreview({ ...formatById('doc'), why: 'Because.' })).toBe('Because.')
  expect(reasonForNoPreview(formatById('msg'))).toBe(undefined)
})
