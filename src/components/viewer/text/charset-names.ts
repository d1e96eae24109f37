export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The name of an encoding as browsers know it; undefined when they don't. */
export function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Code pages of Windows that browsers know by other names. */
const CODEPAGES = new Map([
  ['932', 'shift_jis'],
  ['936', 'gbk'],
  ['949', 'euc-kr'],
  ['950', 'big5'],
  ['874', 'windows-874'],
  ['65001', 'utf-8'],
])

/** The name of an encoding as browsers know it, for the ways in which mail programs write it. */
export function encodingNamed(label: string): string | undefined {
  const plain = label
    .replace(/['"]/g, '')
    .toLowerCase()
    .replace(/^(?:cp|ms|windows)[-_]?(\d+)$/, (name, page: string) => CODEPAGES.get(page) ?? name)
    .replace(/^iso[-_]?8859[-_ ]?(\d+)(?:[-_][ei])?$/, 'iso-8859-$1')
    .replace(/^utf[-_]?8$/, 'utf-8')
    .replace(/^mac[-_]?roman$/, 'macintosh')
  return usable(plain)
}
