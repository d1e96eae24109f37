import { useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useCtrlWheel } from '../use-ctrl-wheel.ts'
import { useElementSize } from '../use-element-size.ts'
import { wheelZoom } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'
import { ZoomControls } from '../ZoomControls.tsx'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from '../viewer.module.css'

interface ImageStageProps {
  label: string
  width: number
  height: number
  /** Controls of the format's own. */
  controls?: ReactNode
  children: ReactNode
}

const numbers = new Intl.NumberFormat('en-GB')
const MARGIN_PX = 24

/** A picture to look at: fitted, zoomed, turned, moved by dragging. */
export function ImageStage({ label, width, height, controls, children }: ImageStageProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [zoom, setZoom] = useState<Zoom>('fit-page')
  const [turns, setTurns] = useState(0)
  const room = useElementSize(scroller)
  const isSideways = turns % 2 === 1
  const [shownWidth, shownHeight] = isSideways ? [height, width] : [width, height]
  const fitWidth = room ? (room.width - MARGIN_PX) / shownWidth : 1
  const fitPage = room ? Math.min(fitWidth, (room.height - MARGIN_PX) / shownHeight) : 1
  // Small pictures are not blown up.
  const scale =
    typeof zoom === 'number' ? zoom : Math.max(0.02, Math.min(1, zoom === 'fit-width' ? fitWidth : fitPage))
  useCtrlWheel(scroller, (deltaY) => setZoom(wheelZoom(scale, deltaY)))

  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>
        <ZoomControls zoom={zoom} scale={scale} onZoom={setZoom} />
        <Button look="quiet" onClick={() => setTurns((turns + 1) % 4)}>
          Rotate
        </Button>
        {controls}
        <span className={styles['fact']}>
          {numbers.format(width)} × {numbers.format(height)} pixels
        </span>
      </div>
      <ScrollPane ref={setScroller} look="stage" label={label} onPointerDown={startDrag}>
        <div className={styles['picture']} style={{ width: shownWidth * scale, height: shownHeight * scale }}>
          <div
            style={{
              width: width * scale,
              height: height * scale,
              transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
            }}
          >
            {children}
          </div>
        </div>
      </ScrollPane>
    </div>
  )
}

function startDrag(event: PointerEvent<HTMLElement>): void {
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
