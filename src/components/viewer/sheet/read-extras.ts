import type { OmissionTally } from './omission-tally.ts'
import type { OmissionKind } from './sheets.ts'
import type { Parts } from './parts.ts'
import { readXml } from './xml.ts'

/** Counts what lies over the cells of a sheet or belongs to them, and isn't shown. */
export function readExtras(parts: Parts, path: string, tally: OmissionTally): void {
  for (const { type, target } of parts.relationsOf(path)) {
    if (type === 'comments') countComments(parts, target, tally)
    if (type === 'drawing') countDrawings(parts, target, tally)
    if (type === 'pivotTable') tally.add('pivots')
    // Newer programs list controls in the sheet as well.
    if (type === 'vmlDrawing' && !tally.has('controls')) countControls(parts, target, tally)
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

/** Boxes to tick and other controls, which older programs keep with the comments only. */
function countControls(parts: Parts, path: string, tally: OmissionTally): void {
  const part = parts.get(path)
  if (part === undefined) return
  readXml(part.chunks, {
    open: (name, { ObjectType: type = 'Note' }) => {
      if (name === 'ClientData' && !NO_CONTROLS.has(type)) tally.add('controls')
    },
  })
}
/** Comments, and pictures of objects that are counted by themselves. */
const NO_CONTROLS = new Set(['Note', 'Pict', 'Movie', 'Shape', 'Group'])

/** Of what a frame on a sheet may hold. */
const kindOfGraphic = (uri: string): OmissionKind =>
  /chart/i.test(uri) ? 'charts' : /slicer|diagram/i.test(uri) ? 'drawings' : 'objects'

function countDrawings(parts: Parts, path: string, tally: OmissionTally): void {
  const part = parts.get(path)
  if (part === undefined) return
  let isFallback = 0
  let isNamed = true
  readXml(part.chunks, {
    open: (name, attributes) => {
      // The same once more, for older programs.
      if (name === 'Fallback') isFallback += 1
      if (isFallback > 0) return
      if (name === 'pic') tally.add('pictures')
      if (name === 'graphicFrame') isNamed = false
      if (name === 'graphicData' && !isNamed) {
        isNamed = true
        tally.add(kindOfGraphic(attributes['uri'] ?? ''))
      }
      if (name === 'sp' || name === 'cxnSp') tally.add('drawings')
    },
    close: (name) => {
      if (name === 'Fallback') isFallback -= 1
      if (name !== 'graphicFrame' || isNamed) return
      isNamed = true
      tally.add('charts')
    },
  })
}
