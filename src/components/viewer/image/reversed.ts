/** A byte with its lowest bit first. */
export function reversed(byte: number): number {
  let result = 0
  for (let bit = 0, rest = byte; bit < 8; bit++, rest >>= 1) result = (result << 1) | (rest & 1)
  return result
}
