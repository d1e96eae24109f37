import { expect, it } from 'vitest'
import { unpackRtf } from './unpack-rtf.ts'

/** The example of the specification (MS-OXRTFCP 4.1.1). */
const EXAMPLE = Uint8Array.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'.match(
    /../g,
  ) ?? [],
  (hex) => Number.parseInt(hex, 16),
)

it('unpacks what Outlook packed, by what the window begins with', () => {
  expect(unpackRtf(EXAMPLE)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
})

it('has nothing of other bytes, and no more than there is', () => {
  expect(unpackRtf(new Uint8Array(3))).toBe('')
  expect(unpackRtf(new Uint8Array(40))).toBe('')
  expect(unpackRtf(EXAMPLE.subarray(0, 29))).toBe('{\\rtf1\\ansi\\ansicpg1252')
})
