import PostalMime from 'postal-mime'
import { textOfHtml } from '../../../lib/files/html-text.ts'
import { encodingOfBytes } from '../text/detect-encoding.ts'
import type { WordPackage } from './word-package.ts'
import { escapeHtml } from './word-xml.ts'

/** Converts a whole Word document within another. */
type ReadDocument = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>

/** The text of files that a document takes in when Word opens it, as HTML by their part; those that can't be read are left out. */
export async function readChunks(
  parts: WordPackage,
  from: string,
  readDocument: ReadDocument,
): Promise<Map<string, string>> {
  const chunks = new Map<string, string>()
  for (const { type, target, isExternal } of parts.relationsOf(from)) {
    const bytes = type.toLowerCase() === 'afchunk' && !isExternal ? parts.bytesOf(target) : undefined
    if (bytes === undefined) continue
    const html = await readChunk(bytes, target, readDocument).catch(() => undefined)
    if (html !== undefined && html !== '') chunks.set(target, html)
  }
  return chunks
}

async function readChunk(
  bytes: Uint8Array<ArrayBuffer>,
  part: string,
  readDocument: ReadDocument,
): Promise<string | undefined> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart()
  if (start.startsWith('PK\x03\x04')) return readDocument(bytes)
  if (start.startsWith('{\\rtf')) return undefined
  if (/^(?:mime-version|content-type|from|date|subject):/im.test(start) && !start.startsWith('<')) {
    const { html, text } = await PostalMime.parse(bytes)
    return html === undefined ? paragraphs(escapeHtml(text ?? '')) : paragraphs(textOfHtml(html))
  }
  const [, declared] = /\bcharset\s*=\s*["']?([\w-]+)/i.exec(start) ?? []
  const text = decode(bytes, declared ?? (await encodingOfBytes(bytes)))
  return part.endsWith('.txt') || !/<\w/.test(start)
    ? paragraphs(escapeHtml(text))
    : paragraphs(textOfHtml(text))
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Each line of some text without tags as a paragraph. */
const paragraphs = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')
