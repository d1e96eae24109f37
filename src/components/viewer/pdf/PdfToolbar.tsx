import { Button } from '../../ui/Button.tsx'
import { FindBox } from '../FindBox.tsx'
import type { Zoom } from '../zoom.ts'
import { ZoomControls } from '../ZoomControls.tsx'
import { PageField } from './PageField.tsx'
import type { usePdfFind } from './use-pdf-find.ts'

interface PdfToolbarProps {
  zoom: Zoom
  scale: number
  count: number
  page: number
  find: ReturnType<typeof usePdfFind>
  hasOutline: boolean
  isOutlineOpen: boolean
  onZoom: (zoom: Zoom) => void
  onRotate: () => void
  onPage: (page: number) => void
  onOutline: () => void
}

export function PdfToolbar(props: PdfToolbarProps) {
  const { find } = props
  return (
    <>
      {props.hasOutline && (
        <Button look="quiet" aria-expanded={props.isOutlineOpen} onClick={props.onOutline}>
          Outline
        </Button>
      )}
      <ZoomControls hasAuto zoom={props.zoom} scale={props.scale} onZoom={props.onZoom} />
      <Button look="quiet" onClick={props.onRotate}>
        Rotate
      </Button>
      <PageField page={props.page} count={props.count} onPage={props.onPage} />
      <FindBox
        query={find.query}
        count={find.count}
        current={find.current}
        isPartial={find.isPartial}
        onQuery={find.search}
        onStep={find.step}
      />
    </>
  )
}
