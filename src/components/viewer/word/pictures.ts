import { binaryOf } from '../../../lib/files/binary-string.ts'
import { pictureMime } from '../../../lib/files/picture-mime.ts'
import { PICTURE_PROBLEMS, placeholder } from '../messages.ts'
import type { WordDocument } from './word-context.ts'
import type { Relation } from './word-package.ts'
import { escapeHtml } from './word-xml.ts'

/** A picture with its bytes in the address, or in words why it isn't shown. */
export function pictureHtml(
  document: WordDocument,
  relation: Relation | undefined,
  alternative: string,
): string {
  const problem = (why: string): string => {
    document.omit('pictures')
    return escapeHtml(placeholder(why, alternative))
  }
  if (relation?.isExternal) return problem(PICTURE_PROBLEMS.outside)
  const bytes = relation && document.parts.bytesOf(relation.target)
  if (bytes === undefined) return problem(PICTURE_PROBLEMS.missing)
  const kind = pictureMime(bytes)
  if (kind === 'windows' || (kind === undefined && /\.(?:emf|wmf|emz|wmz)$/.test(relation?.target ?? '')))
    return problem(PICTURE_PROBLEMS.windows)
  if (kind === undefined) return problem(PICTURE_PROBLEMS.format)
  if (!document.takeRoom(bytes.length)) return problem(PICTURE_PROBLEMS.tooLarge)
  return `<img src="data:${kind};base64,${btoa(binaryOf(bytes))}" alt="${escapeHtml(alternative)}">`
}
