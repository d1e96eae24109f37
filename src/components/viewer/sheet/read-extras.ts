import type { OmissionTally } from './omission-tally.ts'
import type { Parts } from './parts.ts'
import { readXml } from './xml.ts'

/** Counts what lies over the cells of a sheet or belongs to them, and isn't shown. */
export function readExtras(parts: Parts, path: string, tally: OmissionTally): void {
  for (const { type, target } of parts.relationsOf(path)) {
    if (type === 'comments') countComments(parts, target, tally)
    if (type === 'drawing') countDrawings(parts, target, tally)
    if (type === 'pivotTable') tally.add('pivots')
  }
}

function countComments(parts: Parts, path: string, tally: OmissionTally): void {
  const part = parts.get(path)
  if (part === undefined) return
  readXml(part.chunks, {
    open: (name, { ref }) => {
      if (name === 'comment') tally.add('comments', ref)
    },
  })
}

function countDrawings(parts: Parts, path: string, tally: OmissionTally): void {
  const part = parts.get(path)
  if (part === undefined) return
  let isFallback = 0
  readXml(part.chunks, {
    open: (name) => {
      // The same once more, for older programs.
      if (name === 'Fallback') isFallback += 1
      if (isFallback > 0) return
      if (name === 'pic') tally.add('pictures')
      if (name === 'graphicFrame') tally.add('charts')
      if (name === 'sp') tally.add('drawings')
    },
    close: (name) => {
      if (name === 'Fallback') isFallback -= 1
    },
  })
}
