import { expect, it } from 'vitest'
import { currencyName } from './code-names.ts'

it('names a currency in the reader’s language', () => {
  expect(currencyName('GBP', 'en-GB')).toBe('British Pound')
  expect(currencyName(' gbp ', 'de-DE')).toBe('Britisches Pfund')
})

it('has no name for what is no currency', () => {
  for (const code of ['QQQ', '', 'pounds']) expect(currencyName(code, 'en-US')).toBeUndefined()
})
