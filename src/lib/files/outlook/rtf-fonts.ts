import { isSymbolFont } from '../symbols.ts'
import { encodingOfCodepage } from './mapi-properties.ts'

/** Code pages by the character set that a font says it has; 0 and 1 are those of the document. */
const CODEPAGES: Partial<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The fonts of a text in RTF: the bytes of letters are in the encoding of their font. */
export class RtfFonts {
  readonly #fonts = new Map<number, { charset: number; name: string }>()
  #defined = 0
  /** Of text that names none. */
  usual = 0

  define(word: 'f' | 'fcharset', value: number): void {
    if (word === 'f') this.#defined = value
    const { charset = 0, name = '' } = this.#fonts.get(this.#defined) ?? {}
    this.#fonts.set(this.#defined, { charset: word === 'fcharset' ? value : charset, name })
  }

  name(piece: string): void {
    const font = this.#fonts.get(this.#defined)
    if (font !== undefined && !font.name.includes(';')) font.name += piece
  }

  #named(font: number | undefined): { charset: number; name: string } | undefined {
    return this.#fonts.get(font ?? this.usual)
  }

  encodingOf(font: number | undefined): string | undefined {
    const codepage = CODEPAGES[this.#named(font)?.charset ?? 0]
    return codepage === undefined ? undefined : encodingOfCodepage(codepage)
  }

  /** The name of a font whose letters stand for signs. */
  symbolFontOf(font: number | undefined): string | undefined {
    const [name = ''] = this.#named(font)?.name.split(';') ?? []
    return isSymbolFont(name) ? name.trim() : undefined
  }
}
