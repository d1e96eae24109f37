import { useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { MOST_HITS } from '../find/find-in-text.ts'
import { useLoaded } from '../use-loaded.ts'
import { cellAt, columnAt, rowAt } from './grid-data.ts'
import type { GridData } from './grid-data.ts'
import { findInGrid } from './find-in-grid.ts'
import type { GridHit } from './find-in-grid.ts'

/** What was found in a grid, and which of it is the current one. */
export interface GridFind {
  hits: readonly GridHit[]
  /** -1 when there is none. */
  place: number
}

const NOTHING: readonly GridHit[] = []
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Where a hit is, for somebody who doesn't see it. */
function placeText(data: GridData, { row, column }: GridHit): string {
  const head = data.head[columnAt(data, column)] ?? ''
  if (row === -1) return `Heading ${head}`
  const text = cellAt(data, row, column).slice(0, 100)
  return `Row ${rowAt(data, row) + 1}, ${head}: ${text}`
}

/** Finds text in the cells of a grid, those out of sight too. `key` changes with the cells. */
export function useGridFind(data: GridData, key: string) {
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const search = useLoaded<readonly GridHit[], readonly GridHit[]>(
    `${key}/${query}`,
    async (signal, onHits) => {
      const hits: GridHit[] = []
      for (const found of findInGrid(data, query)) {
        hits.push(...found)
        if (found.length > 0) onHits(hits.slice())
        await pause()
        signal.throwIfAborted()
      }
      return hits
    },
  )
  const found = search.step === 'ready' ? search.result : (search.progress ?? NOTHING)
  const hits = query === '' ? NOTHING : found
  const place = hits.length === 0 ? -1 : current % hits.length
  const isPartial = query !== '' && (search.step === 'loading' || hits.length >= MOST_HITS)

  function step(by: 1 | -1): void {
    const next = (place + by + hits.length) % Math.max(1, hits.length)
    setCurrent(next)
    const hit = hits[next]
    if (hit !== undefined) announce(placeText(data, hit))
  }

  return {
    find: { hits, place } satisfies GridFind,
    box: {
      query,
      current: place,
      count: hits.length,
      isPartial,
      onQuery: (text: string) => {
        setQuery(text)
        setCurrent(0)
      },
      onStep: step,
    },
  }
}
