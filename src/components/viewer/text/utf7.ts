/** Letters in the only encoding that writes them as `+AOQ-`. */
const SHIFTED = /\+([A-Za-z0-9+/]{2,})-/g
const MOST = 100
const ANY_SHIFTED = /\+([A-Za-z0-9+/]*)-?/g

/** Whether every place of a text that could be a letter in UTF-7 is one. Nothing else in a text looks like that. */
export function looksLikeUtf7(text: string): boolean {
  const pieces: string[] = []
  for (const [, piece = ''] of text.matchAll(SHIFTED)) {
    pieces.push(piece)
    if (pieces.length === MOST) break
  }
  return pieces.length > 0 && pieces.every(isShifted)
}

function isShifted(piece: string): boolean {
  const bits = piece.length * 6
  // What is left over by whole letters is less than a digit.
  if (bits < 16 || bits % 16 >= 6) return false
  const bytes = atob(piece.padEnd(Math.ceil(piece.length / 4) * 4, 'A'))
  for (let at = 0; at + 1 < Math.floor(bits / 16) * 2; at += 2) {
    const letter = String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
    if (!/[\p{L}\p{P}\p{S}\s]/u.test(letter) || letter < '\u0080') return false
  }
  return /^\0*$/.test(bytes.slice(Math.floor(bits / 16) * 2))
}

/** Text of an email that says it's in UTF-7. */
export const decodeUtf7 = (text: string): string =>
  text.replace(ANY_SHIFTED, (written, piece: string) => {
    if (piece === '') return written === '+-' ? '+' : written
    const bytes = atob(piece.slice(0, piece.length % 4 === 1 ? -1 : undefined))
    let letters = ''
    for (let at = 0; at + 1 < bytes.length; at += 2)
      letters += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
    return letters
  })
