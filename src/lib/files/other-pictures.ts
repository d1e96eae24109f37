interface Signature {
  id: 'jb2' | 'wmf' | 'emf' | 'djvu'
  at: number
  signs: string
}

/** Pictures that neither browsers nor the recogniser know, and scanners and Office leave behind. */
const SIGNATURES: readonly Signature[] = [
  { id: 'jb2', at: 0, signs: '\x97JB2\r\n\x1a\n' },
  { id: 'djvu', at: 0, signs: 'AT&TFORM' },
  { id: 'wmf', at: 0, signs: '\xd7\xcd\xc6\x9a' },
  { id: 'emf', at: 40, signs: ' EMF' },
]

/** The kind of such a picture, by signs that are long enough to tell. */
export function otherPicture(bytes: Uint8Array): Signature['id'] | undefined {
  const found = SIGNATURES.find(
    ({ at, signs }) => String.fromCharCode(...bytes.subarray(at, at + signs.length)) === signs,
  )
  return found?.id
}
