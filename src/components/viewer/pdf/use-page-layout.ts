import { useState } from 'react'
import type { ElementSize } from '../use-element-size.ts'
import { clampZoom, LARGEST_AUTO_ZOOM, LARGEST_ZOOM } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'
import { PAGE_GAP_PX, turned } from './page-sizes.ts'
import type { PageSize } from './page-sizes.ts'

export interface PagePlace {
  /** From 1. */
  number: number
  scale: number
  /** In pixels, as it is shown. */
  width: number
  height: number
  /** Where it begins, in pixels. */
  top: number
}

/** A plan of several square metres fits a telephone at this scale. */
const SMALLEST_FIT = 0.02

/** How large a page is shown in the room there is. Each page fits by its own size. */
function scaleOf(size: PageSize, zoom: Zoom, room: ElementSize | undefined): number {
  if (typeof zoom === 'number') return clampZoom(zoom)
  const fitWidth = room ? (room.width - 2 * PAGE_GAP_PX) / size.width : 1
  const fitPage = room ? Math.min(fitWidth, (room.height - 2 * PAGE_GAP_PX) / size.height) : 1
  const scales = { auto: Math.min(LARGEST_AUTO_ZOOM, fitWidth), 'fit-width': fitWidth, 'fit-page': fitPage }
  return Math.min(LARGEST_ZOOM, Math.max(SMALLEST_FIT, scales[zoom]))
}

/** How large the pages are and where they stand, by zoom, rotation and the room there is. */
export function usePageLayout(count: number, firstSize: PageSize, room: ElementSize | undefined) {
  const [zoom, setZoom] = useState<Zoom>('auto')
  const [rotation, setRotation] = useState(0)
  // Pages are assumed to be like the first until their size is known.
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map())

  const pages: PagePlace[] = []
  let top = PAGE_GAP_PX
  for (let number = 1; number <= count; number++) {
    const size = turned(known.get(number) ?? firstSize, rotation)
    const scale = scaleOf(size, zoom, room)
    const [width, height] = [size.width * scale, size.height * scale]
    pages.push({ number, scale, width, height, top })
    top += Math.floor(height) + PAGE_GAP_PX
  }

  function handleSizes(sizes: ReadonlyMap<number, PageSize>): void {
    setKnown((old) => {
      const changed = Array.from(sizes).filter(([number, { width, height }]) => {
        const before = old.get(number) ?? firstSize
        return before.width !== width || before.height !== height
      })
      return changed.length === 0 ? old : new Map([...old, ...changed])
    })
  }

  return { pages, zoom, setZoom, rotation, rotate: () => setRotation((rotation + 90) % 360), handleSizes }
}
