import { expect, it, vi } from 'vitest'
import { perLocale } from './locale.ts'

it('builds a formatter once for a locale', () => {
  const create = vi.fn<(locale: string | undefined) => string>((locale) => `as in ${locale}`)
  const format = perLocale(create)
  const formats = ['en', 'de', 'en', undefined, undefined].map(format)
  expect(formats).toEqual(['as in en', 'as in de', 'as in en', 'as in undefined', 'as in undefined'])
  expect(create).toHaveBeenCalledTimes(3)
})

it('keeps a bounded number, however many locales clients name', () => {
  const create = vi.fn<(locale: string | undefined) => string>((locale) => `as in ${locale}`)
  const format = perLocale(create)
  const named = Array.from({ length: 1000 }, (_, index) => `en-x-${index}`)
  for (const locale of named) format(locale)
  create.mockClear()
  for (const locale of named.toReversed()) format(locale)
  expect(create.mock.calls.length).toBeGreaterThan(900)
})
