import type { PagePlace } from './use-page-layout.ts'

type Extent = Pick<PagePlace, 'top' | 'height'>

/** A place in a document that stays the same when its pages are shown larger or smaller. */
interface ReadingPlace {
  /** From 0. */
  index: number
  /** How far down the page, as a part of its height. */
  part: number
  /** How far below the page, in pixels: gaps keep their size. */
  below: number
}

export function placeAt(pages: readonly Extent[], scrollTop: number): ReadingPlace {
  const index = Math.max(
    0,
    pages.findLastIndex(({ top }) => top <= scrollTop),
  )
  const { top, height } = pages[index] ?? { top: 0, height: 1 }
  const offset = scrollTop - top
  const within = Math.max(0, Math.min(offset, height))
  return { index, part: within / height, below: offset - within }
}

export function topOfPlace(pages: readonly Extent[], { index, part, below }: ReadingPlace): number {
  const { top, height } = pages[index] ?? { top: 0, height: 0 }
  return top + part * height + below
}
