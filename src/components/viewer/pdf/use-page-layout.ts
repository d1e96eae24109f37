import { useState } from 'react'
import type { ElementSize } from '../use-element-size.ts'
import { clampZoom, LARGEST_AUTO_ZOOM } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'
import { PAGE_GAP_PX, pageTops, turned } from './page-sizes.ts'
import type { PageSize } from './page-sizes.ts'

export interface PageLayout {
  /** At a scale of 1, turned as they are shown. */
  sizes: readonly PageSize[]
  /** Where each page begins, in pixels. */
  tops: readonly number[]
  scale: number
}

/** How large the pages are and where they stand, by zoom, rotation and the room there is. */
export function usePageLayout(count: number, firstSize: PageSize, room: ElementSize | undefined) {
  const [zoom, setZoom] = useState<Zoom>('auto')
  const [rotation, setRotation] = useState(0)
  // Pages are assumed to be like the first until they are rendered.
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map())

  const sizes = Array.from({ length: count }, (_, index) =>
    turned(known.get(index + 1) ?? firstSize, rotation),
  )
  const reference = turned(firstSize, rotation)
  const fitWidth = room ? (room.width - 2 * PAGE_GAP_PX) / reference.width : 1
  const fitPage = room ? Math.min(fitWidth, (room.height - 2 * PAGE_GAP_PX) / reference.height) : 1
  const following = {
    auto: Math.min(LARGEST_AUTO_ZOOM, fitWidth),
    'fit-width': fitWidth,
    'fit-page': fitPage,
  }
  const scale = clampZoom(typeof zoom === 'number' ? zoom : following[zoom])
  const layout: PageLayout = { sizes, tops: pageTops(sizes, scale), scale }

  function handleSize(number: number, size: PageSize): void {
    setKnown((old) => {
      const before = old.get(number)
      if (before?.width === size.width && before.height === size.height) return old
      return new Map(old).set(number, size)
    })
  }

  return { layout, zoom, setZoom, rotation, rotate: () => setRotation((rotation + 90) % 360), handleSize }
}
