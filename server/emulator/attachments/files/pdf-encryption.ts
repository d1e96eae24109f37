import { md5 } from '../../codat/md5.ts'
import { concat, fromHex, latin1, littleEndian, toHex } from './bytes.ts'

/** The padding of passwords, from the PDF specification (standard security handler). */
const PADDING = fromHex('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a')
/** Everything allowed once the document is open. */
const PERMISSIONS = -4
const FILE_ID = 'c0da7000c0da7000c0da7000c0da7000'

/** 40-bit keys: the oldest scheme, which every reader still opens. */
const KEY_BYTES = 5

/** RC4. Neither Node nor browsers have it any more; this one only locks sample files. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number): number => state[index & 255] ?? 0
  const swap = (a: number, b: number): void => {
    const kept = at(a)
    state[a & 255] = at(b)
    state[b & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return data.map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  })
}

const padded = (password: string): Uint8Array => concat(latin1(password), PADDING).subarray(0, 32)

export interface PdfEncryption {
  fileKey: Uint8Array
  /** The encryption dictionary; never encrypted itself. */
  dictionary: string
  id: string
}

/** Standard security handler, revision 2. User and owner password are the same. */
export function pdfEncryption(password: string): PdfEncryption {
  const ownerKey = md5(padded(password)).subarray(0, KEY_BYTES)
  const owner = rc4(ownerKey, padded(password))
  const permissions = Uint8Array.from(littleEndian(4, PERMISSIONS))
  const fileKey = md5(concat(padded(password), owner, permissions, fromHex(FILE_ID))).subarray(0, KEY_BYTES)
  const user = rc4(fileKey, PADDING)
  return {
    fileKey,
    id: FILE_ID,
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${toHex(owner)}> /U <${toHex(user)}> /P ${PERMISSIONS} >>`,
  }
}

/** Each object is locked with a key of its own, made from its number. */
export function encryptPdfBytes(fileKey: Uint8Array, objectNumber: number, bytes: Uint8Array): Uint8Array {
  const number = Uint8Array.of(...littleEndian(3, objectNumber), 0, 0)
  return rc4(md5(concat(fileKey, number)).subarray(0, KEY_BYTES + 5), bytes)
}
