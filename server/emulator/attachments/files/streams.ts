import { noiseBlock } from './pixels.ts'
import type { FileContent } from './source-file.ts'

const PIECE_BYTES = 64 * 1024

/** `length` bytes of noise, one block at a time: however large, a few hundred kilobytes in memory. */
export function bigStream(length: number): FileContent {
  return { chunks: blocks(length), length }
}

function* blocks(length: number): Generator<Uint8Array> {
  const block = noiseBlock()
  for (let left = length; left > 0; left -= block.length)
    yield left < block.length ? block.subarray(0, left) : block
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

/** Says `length` and sends half. */
export function halfStream(bytes: Uint8Array): FileContent {
  return { chunks: pieces(bytes.subarray(0, bytes.length / 2)), length: bytes.length, silenceMs: 500 }
}

/** Sends half without saying how long it should have been; only the record of the attachment knows. */
export function silentHalfStream(bytes: Uint8Array): FileContent {
  return { chunks: [bytes.subarray(0, bytes.length / 2)] }
}
