import { binaryOf } from '../../../lib/files/binary-string.ts'
import { PICTURE_PROBLEMS, pictureProblem } from '../messages.ts'
import type { WordDocument } from './word-context.ts'
import type { Relation } from './word-package.ts'
import { escapeHtml } from './word-xml.ts'

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The type of a picture by its first bytes: one that browsers show, or `windows` for Word's own drawings. */
function kindOf(bytes: Uint8Array): string | undefined {
  if (text(bytes, 0, 4) === '\x89PNG') return 'image/png'
  if (text(bytes, 0, 2) === '\xff\xd8') return 'image/jpeg'
  if (text(bytes, 0, 4) === 'GIF8') return 'image/gif'
  if (text(bytes, 0, 2) === 'BM') return 'image/bmp'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(bytes, 0, 4) === '\x01\0\0\0' || text(bytes, 40, 44) === ' EMF') return 'windows'
  return ['\xd7\xcd\xc6\x9a', '\x01\0\x09\0', '\x02\0\x09\0'].includes(text(bytes, 0, 4))
    ? 'windows'
    : undefined
}

/** A picture with its bytes in the address, or in words why it isn't shown. */
export function pictureHtml(
  document: WordDocument,
  relation: Relation | undefined,
  alternative: string,
): string {
  const problem = (why: string): string => {
    document.omit('pictures')
    return escapeHtml(pictureProblem(why, alternative))
  }
  if (relation?.isExternal) return problem(PICTURE_PROBLEMS.outside)
  const bytes = relation && document.parts.bytesOf(relation.target)
  if (bytes === undefined) return problem(PICTURE_PROBLEMS.missing)
  const kind = kindOf(bytes)
  if (kind === 'windows' || (kind === undefined && /\.(?:emf|wmf|emz|wmz)$/.test(relation?.target ?? '')))
    return problem(PICTURE_PROBLEMS.windows)
  if (kind === undefined) return problem(PICTURE_PROBLEMS.format)
  if (!document.takeRoom(bytes.length)) return problem(PICTURE_PROBLEMS.tooLarge)
  return `<img src="data:${kind};base64,${btoa(binaryOf(bytes))}" alt="${escapeHtml(alternative)}">`
}
