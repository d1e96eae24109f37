/** A tag of a TIFF: its number, the type of its values, and them. */
type Tag = readonly [tag: number, type: 3 | 4 | 5, ...values: number[]]

export interface TiffPageParts {
  width: number
  height: number
  /** As they stand in the file; one strip each. */
  strips: readonly (readonly number[])[]
  bits?: readonly number[]
  model: number
  compression?: number
  more?: readonly Tag[]
  /** Tags that are usual and left out here. */
  without?: readonly number[]
}

interface TiffOptions {
  /** Highest byte first, as Macs once wrote. */
  isBigEndian?: boolean
  /** Where the directory after the last page is said to be; 0 for nowhere. */
  next?: number
}

const SIZES = { 3: 2, 4: 4, 5: 8 }

/** Writes a TIFF: its head, then for each page its strips, the values that need room, and its directory. */
export function tiffBytes(
  pages: readonly TiffPageParts[],
  { isBigEndian = false, next = 0 }: TiffOptions = {},
) {
  const little = !isBigEndian
  const bytes: number[] = []
  const number = (value: number, size: number): number[] => {
    const parts = Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256)
    return little ? parts : parts.toReversed()
  }
  const patch = (at: number, values: number[]): void => {
    for (const [index, value] of values.entries()) bytes[at + index] = value
  }
  bytes.push(...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...number(42, 2), ...number(0, 4))
  let link = 4
  for (const {
    width,
    height,
    strips,
    bits = [8],
    model,
    compression = 1,
    more = [],
    without = [],
  } of pages) {
    const offsets = strips.map((strip) => {
      const at = bytes.length
      // Not by spreading: a strip can be long.
      for (const byte of strip) bytes.push(byte)
      if (bytes.length % 2 === 1) bytes.push(0)
      return at
    })
    const tags: Tag[] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, ...bits],
      [259, 3, compression],
      [262, 3, model],
      [273, 4, ...offsets],
      [277, 3, bits.length],
      [278, 4, Math.ceil(height / Math.max(1, strips.length))],
      [279, 4, ...strips.map((strip) => strip.length)],
    ]
    const own = new Set([...without, ...more.map(([tag]) => tag)])
    const entries = [...tags.filter(([tag]) => !own.has(tag)), ...more]
      .toSorted(([first], [second]) => first - second)
      .map((entry) => {
        const [tag, type] = entry
        const values = entry.slice(2)
        const size = SIZES[type]
        const data = values.flatMap((value) => number(value, type === 5 ? 4 : size))
        const count = values.length / (type === 5 ? 2 : 1)
        let place = [...data, 0, 0, 0, 0].slice(0, 4)
        if (data.length > 4) {
          place = number(bytes.length, 4)
          bytes.push(...data)
          if (bytes.length % 2 === 1) bytes.push(0)
        }
        return [number(tag, 2), number(type, 2), number(count, 4), place].flat()
      })
    patch(link, number(bytes.length, 4))
    bytes.push(...number(entries.length, 2), ...entries.flat())
    link = bytes.length
    // The next page, if there is one, says where it is.
    bytes.push(...number(next, 4))
  }
  return Uint8Array.from(bytes)
}

/** A page of two pixels beside each other. */
export const pair = (
  parts: Omit<TiffPageParts, 'width' | 'height' | 'strips'>,
  ...strip: number[]
): TiffPageParts => ({
  width: 2,
  height: 1,
  strips: [strip],
  ...parts,
})

export const RED = [255, 0, 0, 255]
export const BLUE = [0, 0, 255, 255]
export const BLACK = [0, 0, 0, 255]
export const WHITE = [255, 255, 255, 255]
export const GREY = [128, 128, 128, 255]
