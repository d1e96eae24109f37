import { useState } from 'react'
import type { RefObject } from 'react'
import { findInIndex, indexText, rangeOf } from './text-index.ts'
import type { TextHit } from './text-index.ts'
import { MOST_HITS } from './find/find-in-text.ts'
import { scrollToRange, useHighlights } from './use-highlights.ts'

interface FindInElement {
  /** For the element that is searched; another one begins the search over. */
  setRoot: (element: HTMLElement | null) => void
  /** For a `FindBox`. */
  find: {
    query: string
    current: number
    count: number
    isPartial: boolean
    onQuery: (query: string) => void
    onStep: (step: 1 | -1) => void
  }
}

/** Finds text in an element as it is shown, marks the hits and scrolls to the current one. */
export function useFindInElement(scroller: RefObject<HTMLElement | null>): FindInElement {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const isSearching = query.trim() !== ''
  const index = root !== null && isSearching ? indexText(root) : undefined
  const hits: TextHit[] = index === undefined ? [] : findInIndex(index, query)
  const place = hits.length === 0 ? -1 : current % hits.length

  useHighlights(hits[place], index, (hit, searched) => {
    if (searched === undefined) return { all: [], current: undefined }
    const all = hits.map((one) => rangeOf(searched, one))
    const range = hit && all[place]
    // Parts out of sight may have no place yet.
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    if (range && scroller.current) scrollToRange(scroller.current, range)
    return { all, current: range }
  })

  return {
    setRoot: (element) => {
      if (element !== null) setRoot(element)
    },
    find: {
      query,
      current: place,
      count: hits.length,
      isPartial: hits.length >= MOST_HITS,
      onQuery: (text) => {
        setQuery(text)
        setCurrent(0)
      },
      onStep: (step) => setCurrent((place + step + hits.length) % Math.max(1, hits.length)),
    },
  }
}
