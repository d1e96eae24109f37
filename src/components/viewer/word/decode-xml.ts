import { encodingByMark } from '../../../lib/files/text-sniff.ts'

const DECLARED = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/

/** The text of an XML file: its mark decides, then the encoding it declares, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes)
  const [, declared] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200))) ?? []
  return decoderOf(marked ?? declared).decode(bytes)
}

function decoderOf(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label)
    // What was read so far was read byte by byte, so it can't be what it declares.
    return label !== undefined && /^utf-?16$/i.test(label) ? new TextDecoder() : decoder
  } catch {
    return new TextDecoder()
  }
}
