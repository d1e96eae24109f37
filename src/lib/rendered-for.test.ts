import { expect, it } from 'vitest'
import { readerLocale } from './format/locale.ts'
import { renderedFor, renderFor } from './rendered-for.ts'

const GERMAN = { locale: 'de', canWrite: 'viewer' }

it('is known while a page is rendered, and not any longer', () => {
  expect(renderFor(GERMAN, () => [renderedFor(), readerLocale()])).toEqual([GERMAN, 'de'])
  expect(renderedFor()).toBeUndefined()
  expect(() =>
    renderFor(GERMAN, () => {
      throw new Error('broken')
    }),
  ).toThrow('broken')
  expect(renderedFor()).toBeUndefined()
})
