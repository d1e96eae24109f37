import { withHeader } from './mail-parts.ts'
import type { RawPart } from './mail-parts.ts'

const CONTAINER =
  /^content-type:[ \t]*multipart\/([\w-]+)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/im
const TYPE = /^content-type:[ \t]*([\w.+-]+)\//im
const DISPOSITION = /^(content-disposition:[ \t]*)([\w-]*)/im
const NAME =
  /^content-(?:type|disposition):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?\b(?:file)?name(?:\*\d*\*?)?\s*=/im

/**
 * Texts with names of their own behind the text of a mail: files, though nothing says that they're attached. Run together with
 * the text, they'd read as the sender's own words.
 */
export function fileTexts(parts: readonly RawPart[]): ReadonlySet<RawPart> {
  const containers = new Map<string, string>()
  for (const { head } of parts) {
    const [, kind = '', quoted, bare = ''] = CONTAINER.exec(head) ?? []
    if (kind !== '') containers.set(quoted ?? bare, kind.toLowerCase())
  }
  const files = new Set<RawPart>()
  let hasText = false
  for (const part of parts) {
    const isText = (TYPE.exec(part.head)?.[1]?.toLowerCase() ?? 'text') === 'text'
    const isAttached = DISPOSITION.exec(part.head)?.[2]?.toLowerCase() === 'attachment'
    if (!isText || isAttached) continue
    // Of alternatives, each is the text itself; files stand beside it.
    const isBeside = containers.get(part.boundary) === 'mixed'
    if (hasText && isBeside && NAME.test(part.head)) files.add(part)
    hasText = true
  }
  return files
}

/** A head that says its part is attached. */
export const asAttached = (head: string): string =>
  DISPOSITION.test(head)
    ? head.replace(DISPOSITION, '$1attachment')
    : withHeader(head, 'Content-Disposition: attachment')
