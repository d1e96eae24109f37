import { expect, it } from 'vitest'
import { formatBytes } from './bytes.ts'
import { plainSpaces } from './plain-spaces.fixture.ts'

it.each([
  [0, '0 bytes', '0 Byte'],
  [1, '1 byte', '1 Byte'],
  [999, '999 bytes', '999 Byte'],
  [1000, '1 kB', '1 kB'],
  [812, '812 bytes', '812 Byte'],
  [1_234, '1.2 kB', '1,2 kB'],
  [99_950, '100 kB', '100 kB'],
  [999_600, '1 MB', '1 MB'],
  [1024 ** 3, '1.1 GB', '1,1 GB'],
  [3_400_000, '3.4 MB', '3,4 MB'],
  [123_456_789, '123 MB', '123 MB'],
  [5_000_000_000_000, '5,000 GB', '5.000 GB'],
])('%i bytes are “%s”', (bytes, english, german) => {
  expect(plainSpaces(formatBytes(bytes, 'en-GB'))).toBe(english)
  expect(plainSpaces(formatBytes(bytes, 'en-US'))).toBe(english)
  expect(plainSpaces(formatBytes(bytes, 'de-DE'))).toBe(german)
})
