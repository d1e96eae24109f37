const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const FILE_KEY = 55_665
const GLYPH_KEY = 4330

/** The cipher of Type 1 fonts ("Adobe Type 1 Font Format", chapter 7), with its four leading bytes. */
function encrypt(plain: Uint8Array, key: number): Buffer {
  let state = key
  return Buffer.from(
    Buffer.concat([Buffer.alloc(4, 'desk'), plain]).map((byte) => {
      const cipher = byte ^ (state >> 8)
      state = ((cipher + state) * 52_845 + 22_719) & 0xffff
      return cipher
    }),
  )
}

/** A number of a glyph's program, between -1131 and 1131. */
function number(value: number): number[] {
  if (Math.abs(value) <= 107) return [value + 139]
  const rest = Math.abs(value) - 108
  return [(value > 0 ? 247 : 251) + (rest >> 8), rest & 255]
}

const [HSBW, RMOVETO, HLINETO, VLINETO, CLOSE, END] = [13, 21, 6, 7, 9, 14] as const
const EMPTY = [...number(0), ...number(700), HSBW, END]
const BOX = [
  [...number(0), ...number(700), HSBW],
  [...number(100), ...number(0), RMOVETO],
  [...number(500), HLINETO, ...number(700), VLINETO, ...number(-500), HLINETO],
  [CLOSE, END],
].flat()

const glyph = (name: string, program: readonly number[]): Buffer => {
  const bytes = encrypt(Uint8Array.from(program), GLYPH_KEY)
  return Buffer.concat([latin1(`/${name} ${bytes.length} RD `), bytes, latin1(' ND\n')])
}

export interface Type1Font {
  bytes: Uint8Array
  /** Of the plain and of the encrypted part, which the PDF has to tell. */
  lengths: [plain: number, encrypted: number]
}

/** A font with one glyph, a box for "A". It says nothing of its matrix, so that the document's is asked for. */
export function boxFont(): Type1Font {
  const plain = latin1(
    '%!PS-AdobeFont-1.0: Box\n/FontName /Box def /PaintType 0 def /FontType 1 def\n' +
      '/Encoding StandardEncoding def /FontBBox {0 0 700 700} def\ncurrentfile eexec\n',
  )
  const secret = encrypt(
    Buffer.concat([
      latin1(
        'dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} executeonly def\n' +
          '/ND {noaccess def} executeonly def /BlueValues [] def /lenIV 4 def\n2 index /CharStrings 2 dict dup begin\n',
      ),
      glyph('.notdef', EMPTY),
      glyph('A', BOX),
      latin1(
        'end end readonly put noaccess put dup /FontName get exch definefont pop mark currentfile closefile\n',
      ),
    ]),
    FILE_KEY,
  )
  return { bytes: Buffer.concat([plain, secret]), lengths: [plain.length, secret.length] }
}
