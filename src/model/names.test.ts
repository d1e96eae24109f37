import { expect, test } from 'vitest'
import { cleanText, humanise } from './names.ts'

test('served texts become one safe line, and names become labels', () => {
  expect(cleanText('a\u202eb\u0000\n c', 10)).toBe('a b c')
  expect(cleanText('😀'.repeat(9), 3)).toBe('😀😀…')
  expect(['postalCode', 'isDeleted', 'id', 'parentId', 'line1', 'VATNumber', ''].map(humanise)).toEqual([
    'Postal code',
    'Is deleted',
    'ID',
    'Parent ID',
    'Line 1',
    'VAT number',
    'Unnamed field',
  ])
})
