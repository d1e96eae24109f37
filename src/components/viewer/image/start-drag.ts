import type { PointerEvent } from 'react'

/** Lets a pressed pointer move what is under it, for a stage that scrolls. */
export function startDrag(event: PointerEvent<HTMLElement>): void {
  // Touch scrolls by itself.
  if (event.button !== 0 || event.pointerType === 'touch') return
  const stage = event.currentTarget
  const from = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop }
  stage.setPointerCapture(event.pointerId)
  const move = (moved: globalThis.PointerEvent): void =>
    stage.scrollTo(from.x - moved.clientX, from.y - moved.clientY)
  const stop = (): void => {
    stage.removeEventListener('pointermove', move)
    stage.removeEventListener('pointerup', stop)
    stage.removeEventListener('pointercancel', stop)
  }
  stage.addEventListener('pointermove', move)
  stage.addEventListener('pointerup', stop)
  stage.addEventListener('pointercancel', stop)
}
