/** Steps of zoom, 1 = 100 %. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 8] as const
export const SMALLEST_ZOOM = 0.1
export const LARGEST_ZOOM = 8

/** A fixed zoom, or one that follows the size of the window. */
export type Zoom = number | 'auto' | 'fit-width' | 'fit-page'

/** Pages are not blown up beyond this unless somebody asks. */
export const LARGEST_AUTO_ZOOM = 1.25

export const clampZoom = (zoom: number): number => Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom))

/** The next step up or down from any zoom. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  const found =
    direction === 1 ? STEPS.find((step) => step > zoom * 1.01) : STEPS.findLast((step) => step < zoom * 0.99)
  return found ?? clampZoom(zoom)
}

/** What the wheel does while Ctrl is held; also what a pinch on a touch pad becomes. */
export const wheelZoom = (zoom: number, deltaY: number): number =>
  clampZoom(zoom * Math.exp(-Math.max(-60, Math.min(60, deltaY)) / 240))
