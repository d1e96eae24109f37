/** Of a part of a colour, from 0 to 255: nobody can tell colours that are nearer to each other. */
const LEAST_DIFFERENCE = 12
const HEX = /^[\da-f]{6}$/i

/** Whether text in one colour can't be read on the other; both in six hexadecimal digits, or in words. */
export function areAlikeColours(one: string, other: string): boolean {
  if (!HEX.test(one) || !HEX.test(other)) return one === other
  return [0, 2, 4].every((at) => {
    const parts = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.abs((parts[0] ?? 0) - (parts[1] ?? 0)) < LEAST_DIFFERENCE
  })
}
