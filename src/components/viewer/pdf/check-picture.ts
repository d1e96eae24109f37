import { isJpegDamaged } from '../../../lib/files/jpeg-walk.ts'
import { isFaxCut } from '../../../lib/files/fax-rows.ts'
import type { FaxOptions } from '../../../lib/files/fax-rows.ts'
import { isJbig2Cut } from './jbig2-segments.ts'

/** A picture as pdf.js hands it to its decoder; how that is arranged is in server/build/pdf-pictures-plugin.ts. */
export type CheckedPicture =
  | { kind: 'jpeg'; bytes: Uint8Array }
  | { kind: 'jbig2'; bytes: Uint8Array }
  | { kind: 'fax'; bytes: Uint8Array; options: FaxOptions; rows: number }
  /** Unpacked: so many bytes there are, and so many there should be. */
  | { kind: 'samples'; found: number; wanted: number; rows: number }

/** Whether a part of the picture is missing. pdf.js' decoders leave it white or grey and say nothing. */
export function isPictureDamaged(picture: CheckedPicture): boolean {
  switch (picture.kind) {
    case 'jpeg':
      return isJpegDamaged(picture.bytes)
    case 'jbig2':
      return isJbig2Cut(picture.bytes)
    case 'fax':
      return isFaxCut(picture.bytes, picture.options, picture.rows)
    case 'samples':
      // Some programs forget the end of the last row.
      return picture.found <= picture.wanted - picture.wanted / picture.rows
  }
}
