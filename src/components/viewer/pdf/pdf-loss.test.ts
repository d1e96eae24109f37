import { expect, it } from 'vitest'
import { lossOf } from './pdf-loss.ts'

it.each([
  ['Warning: Image exceeded maximum allowed size and was removed.', 'large-picture'],
  ['Warning: Unable to decode image "img_p0_1": "JpxError".', 'picture'],
  ['Warning: getOperatorList - ignoring XObject: "FormatError: x".', 'content'],
  ['Warning: getOperatorList - ignoring errors during "GetOperatorList: page 0" task: "x".', 'content'],
  ['Warning: getContentStream - ignoring sub-stream (5R): "x".', 'content'],
  ['Warning: Filter "FooDecode" is not supported.', 'content'],
  ['Info: Bad encoding in flate stream', 'content'],
  ['Info: Bad block header in flate stream', 'content'],
  ['Warning: TT: undefined function: 12', undefined],
  ['Warning: Bad value, for key "Trapped", in Info: 5.', undefined],
])('%s', (warning, loss) => {
  expect(lossOf(warning)).toBe(loss)
})
