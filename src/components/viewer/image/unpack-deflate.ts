import { Unzlib } from 'fflate'

/** A piece of so many bytes unpacks into 16 MB at most. */
const PIECE_BYTES = 16 * 1024
const LARGEST_PRIME = 65_521
/** So many bytes can be added up before a sum outgrows 53 bits. */
const BYTES_A_SUM = 5552

function checksumOf(bytes: Uint8Array): Uint8Array {
  let [low, high] = [1, 0]
  for (let start = 0; start < bytes.length; start += BYTES_A_SUM) {
    const end = Math.min(bytes.length, start + BYTES_A_SUM)
    for (let at = start; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= LARGEST_PRIME
    high %= LARGEST_PRIME
  }
  return Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255)
}

/** It isn't always at the end: where a page doesn't say how long a piece is, the rest of the file comes along. */
function holdsSum(bytes: Uint8Array, sum: Uint8Array): boolean {
  for (let at = bytes.indexOf(sum[0] ?? 0); at !== -1; at = bytes.indexOf(sum[0] ?? 0, at + 1))
    if (sum.every((byte, place) => bytes[at + place] === byte)) return true
  return false
}

/**
 * Unpacks a piece of a TIFF in Deflate into `most` bytes at most, and no further: what goes on is none of the picture's. Throws
 * where the piece was cut or changed.
 */
export function unpackDeflate(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(most)
  const state = { written: 0, goesOn: false }
  const stream = new Unzlib((unpacked) => {
    const room = most - state.written
    state.goesOn ||= unpacked.length > room
    out.set(unpacked.subarray(0, room), state.written)
    state.written += Math.min(unpacked.length, room)
  })
  for (let at = 0; at < bytes.length && !state.goesOn; at += PIECE_BYTES)
    stream.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length)
  const unpacked = out.slice(0, state.written)
  if (!state.goesOn && !holdsSum(bytes, checksumOf(unpacked))) throw new Error('The data was cut or changed.')
  return unpacked
}
