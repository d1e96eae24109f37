import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useLoaded } from '../use-loaded.ts'
import type { LivePdf } from './live-pdf.ts'
import styles from './PdfThumbnails.module.css'
import { renderThumbnail, THUMBNAIL_WIDTH_PX, thumbnailHeight } from './render-thumbnail.ts'
import panelStyles from './side-panel.module.css'
import { useIsNear } from './use-is-near.ts'
import type { PagePlace } from './use-page-layout.ts'

interface PdfThumbnailsProps {
  pdf: LivePdf
  pages: readonly PagePlace[]
  rotation: number
  /** From 1. */
  current: number
  labels: readonly string[] | undefined
  onPage: (page: number) => void
}

const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
}

/** The arrow keys go from page to page, as Tab would through hundreds of them. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  // The arrows have other meanings outside the panel.
  event.preventDefault()
  event.stopPropagation()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const from = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, from + step))]?.focus()
}

/** The page that is read comes into sight. */
const showCurrent = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

/** The pages in small, to find one by its look. */
export function PdfThumbnails({ pdf, pages, rotation, current, labels, onPage }: PdfThumbnailsProps) {
  return (
    <nav className={`${panelStyles['panel']} ${styles['thumbnails']}`} aria-label="Pages">
      {/* The keys move the focus between the buttons; each of them can be pressed as usual. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol onKeyDown={moveFocus}>
        {pages.map(({ number, width, height }) => (
          <li key={number} ref={number === current ? showCurrent : undefined}>
            <button
              type="button"
              aria-label={`Go to page ${number}`}
              aria-current={number === current ? 'page' : undefined}
              tabIndex={number === current ? 0 : -1}
              onClick={() => onPage(number)}
            >
              <Thumbnail
                pdf={pdf}
                number={number}
                rotation={rotation}
                height={thumbnailHeight(width, height)}
              />
              {labels?.[number - 1] || number}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface ThumbnailProps {
  pdf: LivePdf
  number: number
  rotation: number
  height: number
}

/** Rendered while it is near the part of the list that can be seen. */
function Thumbnail({ pdf, number, rotation, height }: ThumbnailProps) {
  const picture = useRef<HTMLSpanElement>(null)
  const isNear = useIsNear(picture)
  useLoaded(`${isNear} ${rotation}`, async (signal) => {
    const container = picture.current
    if (!isNear || container === null) return undefined
    return pdf.read({ page: number, urgency: 'thumbnail', signal }, (document, workSignal) =>
      renderThumbnail({ document, number, rotation, container, signal: workSignal }),
    )
  })
  return <span ref={picture} className={styles['picture']} style={{ width: THUMBNAIL_WIDTH_PX, height }} />
}
