import { NO_COMMENT_AUTHOR } from './messages.ts'
import styles from './PdfComments.module.css'
import type { PdfComment } from './read-annotations.ts'
import panelStyles from './side-panel.module.css'

interface PdfCommentsProps {
  comments: readonly PdfComment[]
  /** The one that was opened from its page. */
  current: string | undefined
  onComment: (comment: PdfComment) => void
}

/** The comment that was opened comes into sight. */
const showCurrent = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

/** The words of notes and marks, in the order of the pages. */
export function PdfComments({ comments, current, onComment }: PdfCommentsProps) {
  return (
    <section className={`${panelStyles['panel']} ${styles['comments']}`} aria-label="Comments">
      <ol>
        {comments.map((comment) => (
          <li
            key={`${comment.page} ${comment.id}`}
            ref={comment.id === current ? showCurrent : undefined}
            data-current={comment.id === current}
          >
            <button type="button" onClick={() => onComment(comment)}>
              <span>{comment.author || NO_COMMENT_AUTHOR}</span> <span>Page {comment.page}</span>
            </button>
            <p>{comment.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
