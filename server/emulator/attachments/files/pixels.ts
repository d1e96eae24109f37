/** Pictures as plain RGB bytes. */

/** Bytes without any pattern, cheap to make: one block of xorshift noise, begun at another place for each `turn`. */
export function noisePixels(length: number, turn: number): Uint8Array {
  const block = noiseBlock()
  const pixels = new Uint8Array(length)
  let from = (turn * 7919) % block.length
  for (let at = 0; at < length;) {
    const piece = block.subarray(from, Math.min(block.length, from + length - at))
    pixels.set(piece, at)
    at += piece.length
    from = 0
  }
  return pixels
}

let block: Uint8Array | undefined

export function noiseBlock(): Uint8Array {
  if (block) return block
  block = new Uint8Array(256 * 1024)
  let state = 2463534242
  for (let at = 0; at < block.length; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    block[at] = state & 255
  }
  return block
}

function paint(
  width: number,
  height: number,
  color: (x: number, y: number) => readonly number[],
): Uint8Array {
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(color(x, y), (y * width + x) * 3)
  return pixels
}

/** Grey paper with dark lines where writing would be. */
export function paintScan(width: number, height: number, page: number): Uint8Array {
  return paint(width, height, (x, y) => {
    const inMargins = x > 40 && x < width - 40 - ((y * 37) % 90) && y > 60 && y < height - 60
    const isInk = inMargins && y % 16 < 5 && (x * 7 + y * page) % 11 > 3
    return isInk ? [54, 50, 60] : [236 - ((x + y) % 5), 233, 224]
  })
}

/** A card with coloured fields and a diagonal, to tell up from down. */
export function paintCard(width: number, height: number): Uint8Array {
  return paint(width, height, (x, y) => {
    if (y < height / 6) return [67, 56, 202]
    if (Math.abs(x / width - y / height) < 0.01) return [185, 28, 28]
    return x < width / 2 ? [238, 242, 255] : [240, 253, 244]
  })
}
