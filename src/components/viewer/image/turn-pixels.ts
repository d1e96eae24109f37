interface Pixels {
  width: number
  height: number
  pixels: Uint8ClampedArray<ArrayBuffer>
}

/** Where a pixel of the turned picture comes from, by the eight orientations of TIFF and EXIF. */
const SOURCES: Partial<
  Record<number, (x: number, y: number, right: number, bottom: number) => [number, number]>
> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
}

export const isSideways = (orientation: number): boolean => orientation >= 5 && orientation <= 8

/** The picture as it is meant to be seen. An orientation that isn't one of the eight leaves it as it is. */
export function turnPixels(picture: Pixels, orientation: number): Pixels {
  const sourceOf = SOURCES[orientation]
  if (sourceOf === undefined) return picture
  const { width, height } = picture
  const [right, bottom] = [width - 1, height - 1]
  const [turnedWidth, turnedHeight] = isSideways(orientation) ? [height, width] : [width, height]
  const from = new Uint32Array(picture.pixels.buffer)
  const pixels = new Uint8ClampedArray(picture.pixels.length)
  const to = new Uint32Array(pixels.buffer)
  for (let y = 0; y < turnedHeight; y++) {
    for (let x = 0; x < turnedWidth; x++) {
      const [sourceX, sourceY] = sourceOf(x, y, right, bottom)
      to[y * turnedWidth + x] = from[sourceY * width + sourceX] ?? 0
    }
  }
  return { width: turnedWidth, height: turnedHeight, pixels }
}
