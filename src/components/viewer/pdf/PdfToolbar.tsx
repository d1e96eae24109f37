import { MOST_HITS } from '../text/find-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { FindBox } from '../FindBox.tsx'
import type { Zoom } from '../zoom.ts'
import { ZoomControls } from '../ZoomControls.tsx'
import styles from '../viewer.module.css'

interface PdfToolbarProps {
  zoom: Zoom
  scale: number
  count: number
  shownPage: number
  query: string
  hits: number
  currentHit: number
  isSearching: boolean
  hasOutline: boolean
  isOutlineOpen: boolean
  onZoom: (zoom: Zoom) => void
  onRotate: () => void
  onPage: (page: number) => void
  onOutline: () => void
  onQuery: (query: string) => void
  onStep: (step: 1 | -1) => void
}

export function PdfToolbar(props: PdfToolbarProps) {
  const { zoom, scale, count, shownPage, query, hits, currentHit, isSearching } = props
  const jump = (text: string) => {
    const wanted = Math.trunc(Number(text))
    if (Number.isFinite(wanted) && wanted >= 1 && wanted !== shownPage) props.onPage(wanted)
  }
  return (
    <div className={styles['toolbar']}>
      {props.hasOutline && (
        <Button look="quiet" aria-expanded={props.isOutlineOpen} onClick={props.onOutline}>
          Outline
        </Button>
      )}
      <ZoomControls hasAuto zoom={zoom} scale={scale} onZoom={props.onZoom} />
      <Button look="quiet" onClick={props.onRotate}>
        Rotate
      </Button>
      <span className={styles['group']}>
        <input
          // Follows the scrolling; what is being typed is kept until Enter or leaving the field.
          key={shownPage}
          className={styles['pageField']}
          inputMode="numeric"
          aria-label="Page"
          defaultValue={shownPage}
          onKeyDown={(event) => {
            if (event.key === 'Enter') jump(event.currentTarget.value)
          }}
          onBlur={(event) => jump(event.currentTarget.value)}
        />
        / {count}
      </span>
      <FindBox
        query={query}
        count={hits}
        current={currentHit}
        isPartial={isSearching || hits >= MOST_HITS}
        onQuery={props.onQuery}
        onStep={props.onStep}
      />
    </div>
  )
}
