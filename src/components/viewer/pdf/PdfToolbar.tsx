import { use } from 'react'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { DownloadAction } from '../download-action.ts'
import { FindBox } from '../FindBox.tsx'
import { PRINT_HINT } from './messages.ts'
import type { Zoom } from '../zoom.ts'
import { ZoomControls } from '../ZoomControls.tsx'
import { PageField } from './PageField.tsx'
import type { usePdfFind } from './use-pdf-find.ts'

/** Beside the pages. */
export type PdfPanel = 'pages' | 'outline' | 'comments'

interface PdfToolbarProps {
  zoom: Zoom
  scale: number
  count: number
  page: number
  labels: readonly string[] | undefined
  find: ReturnType<typeof usePdfFind>
  hasOutline: boolean
  commentCount: number
  panel: PdfPanel | undefined
  onZoom: (zoom: Zoom) => void
  onRotate: () => void
  onPage: (page: number) => void
  onPanel: (panel: PdfPanel | undefined) => void
  onPrintHint: () => void
}

export function PdfToolbar(props: PdfToolbarProps) {
  const { find, panel, count, commentCount } = props
  const toggle = (name: PdfPanel, label: string) => (
    <Button
      look="quiet"
      aria-expanded={panel === name}
      onClick={() => props.onPanel(panel === name ? undefined : name)}
    >
      {label}
    </Button>
  )
  return (
    <>
      {count > 1 && toggle('pages', 'Pages')}
      {props.hasOutline && toggle('outline', 'Outline')}
      {commentCount > 0 && toggle('comments', `Comments (${commentCount})`)}
      <ZoomControls hasAuto zoom={props.zoom} scale={props.scale} onZoom={props.onZoom} />
      <Button look="quiet" onClick={props.onRotate}>
        Rotate
      </Button>
      <PrintButton onPrint={props.onPrintHint} />
      <PageField page={props.page} count={count} labels={props.labels} onPage={props.onPage} />
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

/**
 * Printing is left to the reader's own program: the browser prints a PDF from a page of its own, which would be one of
 * ours here and could run what the file holds.
 */
function PrintButton({ onPrint }: { onPrint: () => void }) {
  const download = use(DownloadAction)
  if (download === undefined) return null
  const print = () => {
    download()
    announce(PRINT_HINT)
    onPrint()
  }
  return (
    <Button look="quiet" onClick={print}>
      Print…
    </Button>
  )
}
