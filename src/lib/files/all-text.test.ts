import { expect, it } from 'vitest'
import { isAllText } from './all-text.ts'

it.each([
  ['letters in any encoding', 'M\xfcller;1,50\r\n', true],
  ['a very long text', 'x'.repeat(3_000_000), true],
  ['the old mark for its end', 'text\x1a', true],
  ['a control character far behind', `${'x'.repeat(2_500_000)}\0`, false],
  ['that mark within', 'te\x1axt', false],
  ['nothing', '', false],
])('%s: %s', async (_, text, isText) => {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  expect(await isAllText(new Blob([bytes]))).toBe(isText)
})
