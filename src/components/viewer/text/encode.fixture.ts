/** What the tests write in; browsers only read. */
function encoder(encoding: string): (text: string) => number[] {
  if (encoding === 'utf-8') return (text) => Array.from(Buffer.from(text))
  if (encoding === 'utf-8 with a mark') return (text) => Array.from(Buffer.from(`\ufeff${text}`))
  if (encoding === 'utf-16le') return (text) => Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  if (encoding === 'utf-16be') return (text) => Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
  const bytesOf = new Map<string, number[]>()
  const isDouble = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'].includes(encoding)
  const learn = (...bytes: number[]): void => {
    const decoder = new TextDecoder(encoding)
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode()
    if (!text.includes('\ufffd') && Array.from(text).length === 1 && !bytesOf.has(text))
      bytesOf.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) learn(byte)
  if (isDouble)
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail)
  return (text) =>
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${character} isn't in ${encoding}`)
      return bytes
    })
}

const encoders = new Map<string, (text: string) => number[]>()

export function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const known = encoders.get(encoding) ?? encoder(encoding)
  encoders.set(encoding, known)
  return Uint8Array.from(known(text))
}
