import { formatNumber } from '../../../lib/format/numbers.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { useCtrlWheel } from '../use-ctrl-wheel.ts'
import { useElementSize } from '../use-element-size.ts'
import { wheelZoom } from '../zoom.ts'
import type { Zoom } from '../zoom.ts'
import { ZoomControls } from '../ZoomControls.tsx'
import { ScrollPane } from '../ScrollPane.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import styles from './ImageStage.module.css'
import { startDrag } from './start-drag.ts'

interface ImageStageProps {
  label: string
  width: number
  height: number
  /** The picture's own size, where it is shown in another shape: not all pixels are square. */
  pixels?: { width: number; height: number }
  /** Controls of the format's own. */
  controls?: ReactNode
  omissions?: readonly string[]
  children: ReactNode
}

const MARGIN_PX = 24

/** A picture to look at: fitted, zoomed, turned, moved by dragging. */
export function ImageStage(props: ImageStageProps) {
  const { label, width, height, pixels = { width, height }, controls, omissions = [], children } = props
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
    <ViewerFrame
      toolbar={
        <>
          <ZoomControls zoom={zoom} scale={scale} onZoom={setZoom} />
          <Button look="quiet" onClick={() => setTurns((turns + 1) % 4)}>
            Rotate
          </Button>
          {controls}
          <ToolbarFact>
            {formatNumber(pixels.width)} × {formatNumber(pixels.height)} pixels
          </ToolbarFact>
        </>
      }
      omissions={omissions}
    >
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
    </ViewerFrame>
  )
}
