import { areAlikeColours } from './alike-colours.ts'
import { isSymbolFont } from './symbols.ts'

/** What an element says of its own text and of that of the elements in it, unless they say otherwise. */
export interface OwnLook {
  visibility: string
  font: string
  fontSize: string
  colour: string
  background: string
}

export interface Look {
  /** The font, where its letters stand for signs. */
  symbolFont: string | undefined
  /** Of no height at all, so that nobody sees it. */
  isTiny: boolean
  /** Hidden, though what is in it may be shown again. */
  isInvisible: boolean
  colour: string
  background: string
}

const WHITE = 'ffffff'
const BLACK = '000000'
const NAMES = new Map([
  ['white', WHITE],
  ['black', BLACK],
  ['windowtext', BLACK],
  ['window', WHITE],
])
const PAGE: Look = {
  symbolFont: undefined,
  isTiny: false,
  isInvisible: false,
  colour: BLACK,
  background: WHITE,
}
const DEEPEST = 500
/** In characters, of attributes that name colours. */
const LONGEST_VALUE = 500

/** A colour as six hexadecimal digits, `clear`, or as it is written; undefined where it is that of the element around. */
function colourOf(written: string): string | undefined {
  const value = written.trim().toLowerCase()
  if (value === '' || /^(?:inherit|initial|unset|revert|currentcolor|auto|none)$/.test(value))
    return undefined
  if (value === 'transparent') return 'clear'
  const [, short] = /^#([\da-f]{3})$/.exec(value) ?? []
  if (short !== undefined) return short.replace(/./g, '$&$&')
  const [, long] = /^#?([\da-f]{6})$/.exec(value) ?? []
  if (long !== undefined) return long
  const [, parts = ''] = /^rgba?\(([^)]*)\)$/.exec(value) ?? []
  const [red, green, blue, alpha = 1] = parts.split(/[\s,/]+/).map(Number)
  if (alpha === 0) return 'clear'
  if (red !== undefined && green !== undefined && blue !== undefined && !Number.isNaN(red + green + blue))
    return [red, green, blue].map((part) => Math.trunc(part).toString(16).padStart(2, '0')).join('')
  return NAMES.get(value) ?? value
}

/** Of a background, its colour; a picture is none that a text could have. */
function backgroundOf(written: string): string | undefined {
  if (/url\(|gradient\(/i.test(written)) return 'picture'
  const found = written
    .slice(0, LONGEST_VALUE)
    .split(/\s+(?![^(]*\))/)
    .map(colourOf)
    .find((one) => one !== undefined && (/^[\da-f]{6}$/.test(one) || /^[a-z]+$/.test(one)))
  return found === 'clear' ? undefined : found
}

export const isInvisible = (visibility: string): boolean => /^(?:hidden|collapse)$/.test(visibility)

export const isNoSize = (size: string): boolean =>
  /^0*(?:\.0+)?(?:px|pt|em|rem|ex|%|in|cm|mm)?$/.test(size) && size !== ''

/** Whether text of this look can't be told from what is behind it. */
export const isPale = ({ colour, background }: Look): boolean =>
  colour === 'clear' || areAlikeColours(colour, background)

/** What is around the text of a page at a place, as far as it decides how that is read. */
export class InheritedLook {
  readonly #open: { name: string; look: Look }[] = []
  /** How many of a name are open. */
  readonly #names = new Map<string, number>()

  get look(): Look {
    return this.#open.at(-1)?.look ?? PAGE
  }

  /** `endsItself`: it can't stand within another of its name that is open last. */
  open(name: string, own: OwnLook, endsItself: boolean): void {
    if (endsItself && this.#open.at(-1)?.name === name) this.#cut(this.#open.length - 1)
    if (this.#open.length >= DEEPEST) return
    const around = this.look
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1)
    const [family = ''] = own.font.split(',')
    const font = family.replace(/["']/g, '').trim()
    this.#open.push({
      name,
      look: {
        symbolFont: font === '' ? around.symbolFont : isSymbolFont(font) ? font : undefined,
        isInvisible: own.visibility === '' ? around.isInvisible : isInvisible(own.visibility),
        isTiny: own.fontSize === '' ? around.isTiny : isNoSize(own.fontSize),
        colour: colourOf(own.colour) ?? around.colour,
        background: backgroundOf(own.background) ?? around.background,
      },
    })
  }

  close(name: string): void {
    if ((this.#names.get(name) ?? 0) > 0) this.#cut(this.#open.findLastIndex((one) => one.name === name))
  }

  #cut(place: number): void {
    for (const { name } of this.#open.splice(place)) this.#names.set(name, (this.#names.get(name) ?? 1) - 1)
  }
}
