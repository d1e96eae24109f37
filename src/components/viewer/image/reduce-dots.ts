interface Reduced {
  width: number
  height: number
  /** From 0 to 255. */
  values: Uint8Array
}

/** A page of dots, each 0 or 1, as shades of grey of fewer pixels: each is the middle of `factor` by `factor` dots. */
export function reduceDots(dots: ArrayLike<number>, width: number, height: number, factor: number): Reduced {
  const [across, down] = [Math.ceil(width / factor), Math.ceil(height / factor)]
  const values = new Uint8Array(across * down)
  const sums = new Uint16Array(across)
  for (let row = 0; row < down; row++) {
    sums.fill(0)
    const end = Math.min(height, (row + 1) * factor)
    for (let y = row * factor; y < end; y++)
      for (let x = 0, at = y * width; x < width; x++, at++) {
        const column = Math.floor(x / factor)
        sums[column] = (sums[column] ?? 0) + (dots[at] ?? 0)
      }
    const rows = end - row * factor
    for (let column = 0; column < across; column++) {
      const columns = Math.min(width, (column + 1) * factor) - column * factor
      values[row * across + column] = Math.round((255 * (sums[column] ?? 0)) / (rows * columns))
    }
  }
  return { width: across, height: down, values }
}
