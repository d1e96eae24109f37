import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './ColumnResizer.module.css'

const STEP_PX = 16
const LARGE_STEP_PX = 64

interface ColumnResizerProps {
  /** What the column is called. */
  name: string
  width: number
  /** One of all the columns' is reached with Tab; the arrow keys lead from one to the next. */
  isTabStop: boolean
  onResize: (width: number | undefined) => void
  /** Called when a drag or a press of a key is over. */
  onResized?: () => void
  onFocus: () => void
}

/** Focuses the resizer of a column further on. */
function focusNeighbour(from: HTMLElement, by: 1 | -1): void {
  const row = from.closest('tr')
  const all = Array.from(row?.querySelectorAll<HTMLElement>('[role="separator"]') ?? [])
  all[all.indexOf(from) + by]?.focus()
}

/** The edge of a column, which can be dragged. */
export function ColumnResizer({ name, width, isTabStop, onResize, onResized, onFocus }: ColumnResizerProps) {
  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    const step = event.shiftKey ? LARGE_STEP_PX : STEP_PX
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => onResize(width - step),
      ArrowRight: () => onResize(width + step),
      ArrowUp: () => focusNeighbour(event.currentTarget, -1),
      ArrowDown: () => focusNeighbour(event.currentTarget, 1),
      Enter: () => onResize(undefined),
    }
    const act = actions[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function handleDrag(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const start = event.clientX - width
    const edge = event.currentTarget
    const move = (moved: globalThis.PointerEvent): void => onResize(moved.clientX - start)
    const end = (): void => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('lostpointercapture', end)
      onResized?.()
    }
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', end)
  }

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      title="Drag to resize. With the keyboard: ← and → resize, ↑ and ↓ go to other columns, Enter fits the content."
      tabIndex={isTabStop ? 0 : -1}
      className={styles['resizer']}
      onKeyDown={handleKey}
      onPointerDown={handleDrag}
      onKeyUp={onResized}
      onDoubleClick={() => onResize(undefined)}
      onFocus={onFocus}
    />
  )
}
