/** The text of a page as pdf.js hands it over: pieces, some of which end a line. */
export interface PageText {
  /** All pieces in a row, with a line break where a line ends. */
  text: string
  /** Where each piece begins in it. */
  starts: number[]
}

interface TextItem {
  str: string
  hasEOL: boolean
}

export function joinItems(items: readonly TextItem[]): PageText {
  const starts: number[] = []
  let text = ''
  for (const { str, hasEOL } of items) {
    starts.push(text.length)
    text += hasEOL ? `${str}\n` : str
  }
  return { text, starts }
}

/** The piece that holds a character, and how far into it. */
export function pieceAt({ starts }: PageText, offset: number): { index: number; offset: number } {
  const index = starts.findLastIndex((start) => start <= offset)
  return { index, offset: offset - (starts[index] ?? 0) }
}
