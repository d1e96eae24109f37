import { outsideLink } from './messages.ts'
import { useLoaded } from '../use-loaded.ts'
import type { LivePdf } from './live-pdf.ts'
import styles from './PageMarks.module.css'
import { readAnnotations } from './read-annotations.ts'
import type { PageRect, PdfComment, PdfLink } from './read-annotations.ts'

export interface MarkActions {
  onLink: (link: PdfLink) => void
  onComment: (comment: PdfComment) => void
}

interface PageMarksProps extends MarkActions {
  pdf: LivePdf
  number: number
  rotation: number
}

/** Kinds that pdf.js draws no picture of. */
const PINNED = new Set(['Text', 'Caret', 'Stamp'])

/** What can be pressed on a page: its links, and the notes whose words are in the list of comments. */
export function PageMarks({ pdf, number, rotation, onLink, onComment }: PageMarksProps) {
  const marks = useLoaded(rotation, async (signal) => {
    const { viewport, links, comments } = await pdf.read(
      { page: number, urgency: 'sight', signal },
      async (document) => {
        const page = await document.getPage(number)
        const turned = page.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 })
        return { viewport: turned, ...(await readAnnotations(document, number)) }
      },
    )
    const boxOf = ([left, bottom, right, top]: PageRect) => {
      const [x1, y1] = viewport.convertToViewportPoint(left, bottom)
      const [x2, y2] = viewport.convertToViewportPoint(right, top)
      const across = (value: number) => `${((100 * value) / viewport.width).toFixed(3)}%`
      const down = (value: number) => `${((100 * value) / viewport.height).toFixed(3)}%`
      return {
        left: across(Math.min(x1, x2)),
        top: down(Math.min(y1, y2)),
        width: across(Math.abs(x2 - x1)),
        height: down(Math.abs(y2 - y1)),
      }
    }
    return {
      links: links.map((link) => ({ link, box: boxOf(link.rect) })),
      comments: comments
        .filter(({ isReply }) => !isReply)
        .map((comment) => ({ comment, box: boxOf(comment.rect) })),
    }
  })
  if (marks.step !== 'ready') return null
  return (
    <>
      {marks.result.links.map(({ link, box }) => (
        <button
          key={link.id}
          type="button"
          className={styles['link']}
          style={box}
          aria-label={link.address === undefined ? 'Link' : outsideLink(link.address)}
          title={link.address}
          onClick={() => onLink(link)}
        />
      ))}
      {marks.result.comments.map(({ comment, box }) => (
        <button
          key={comment.id}
          type="button"
          className={styles['comment']}
          data-pinned={PINNED.has(comment.kind)}
          style={box}
          aria-label={`Comment: ${comment.text.slice(0, 80)}`}
          title={comment.text.slice(0, 1000)}
          onClick={() => onComment(comment)}
        />
      ))}
    </>
  )
}
