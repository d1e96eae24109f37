import { foldSign } from './find/folded-text.ts'
import { MOST_HITS } from './find/find-in-text.ts'

/** Elements that end a word before and after them. */
const BLOCKS =
  /^(?:ADDRESS|BLOCKQUOTE|BR|CAPTION|DD|DIV|DL|DT|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/
/** What needs no folding but of its case: letters of ASCII, with single spaces among them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

interface Piece {
  node: Text
  /** Of its first character in the folded text. */
  start: number
  /** Of each character of the folded text in the node, where that differs. */
  offsets: readonly number[] | undefined
}

/** The text of an element as it is compared, and where each piece of it is. */
export interface TextIndex {
  text: string
  pieces: readonly Piece[]
}

export interface TextHit {
  start: number
  end: number
}

const folded = (character: string): string => (/\s/u.test(character) ? ' ' : foldSign(character))

/** Text for looking up: folded, and with one space for any white space. */
export const foldQuery = (query: string): string =>
  Array.from(query, folded).join('').replace(/ +/g, ' ').trimStart()

export function indexText(root: Node): TextIndex {
  const pieces: Piece[] = []
  let text = ''
  const space = (): void => {
    if (text !== '' && !text.endsWith(' ')) text += ' '
  }
  const add = (node: Text): void => {
    const { data } = node
    const start = text.length
    if (PLAIN.test(data)) {
      text += data.toLowerCase()
      pieces.push({ node, start, offsets: undefined })
      return
    }
    const offsets: number[] = []
    let at = 0
    let added = ''
    for (const character of data) {
      const sign = folded(character)
      const isRepeated =
        sign === ' ' && (added === '' ? text === '' || text.endsWith(' ') : added.endsWith(' '))
      if (!isRepeated) {
        for (let index = 0; index < sign.length; index++) offsets.push(at)
        added += sign
      }
      at += character.length
    }
    text += added
    pieces.push({ node, start, offsets })
  }
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child instanceof Text) add(child)
      const isBlock = BLOCKS.test(child.nodeName)
      if (isBlock) space()
      walk(child)
      if (isBlock) space()
    }
  }
  walk(root)
  return { text, pieces }
}

/** Where a text is in an index, without regard to case, accents and kinds of white space; also across elements. */
export function findInIndex({ text }: TextIndex, query: string): TextHit[] {
  const wanted = foldQuery(query)
  if (wanted.trim() === '') return []
  const hits: TextHit[] = []
  for (
    let at = text.indexOf(wanted);
    at !== -1 && hits.length < MOST_HITS;
    at = text.indexOf(wanted, at + wanted.length)
  )
    hits.push({ start: at, end: at + wanted.length })
  return hits
}

function placeOf({ pieces }: TextIndex, at: number): [Text, number] | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (piece === undefined) return undefined
  const offset = piece.offsets === undefined ? at - piece.start : piece.offsets[at - piece.start]
  return [piece.node, Math.min(offset ?? piece.node.length, piece.node.length)]
}

/** A hit as a range of the document. */
export function rangeOf(index: TextIndex, { start, end }: TextHit): Range {
  const range = document.createRange()
  const first = placeOf(index, start)
  const last = placeOf(index, end - 1)
  if (first === undefined || last === undefined) return range
  range.setStart(...first)
  const [node, offset] = last
  // The last character with the accents that follow it.
  const length = /^(?:\S\p{M}*|\s+)/u.exec(node.data.slice(offset))?.[0].length ?? 1
  range.setEnd(node, Math.min(node.length, offset + length))
  return range
}
