import { findUnseen, seenLines, seenText } from '../../lib/format/unseen-text.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { MarkedText } from '../ui/MarkedText.tsx'
import { focusPath } from './focus-path.ts'
import { fieldMessages } from './messages.ts'
import styles from './form.module.css'

interface UnseenNoteProps {
  label: string
  path: string
  text: string
  /** Whether the field shows line ends and tabs. */
  hasLines: boolean
  onRemove: (text: string) => void
}

/** Shows the invisible characters in a field's value, with one button that removes them. */
export function UnseenNote({ label, path, text, hasLines, onRemove }: UnseenNoteProps) {
  const found = findUnseen(text).filter(({ character }) => !(hasLines && /^(?:\r?\n|\t)$/.test(character)))
  if (found.length === 0) return null
  return (
    <span className={styles['unseen']}>
      <span className={styles['warning']}>{fieldMessages.unseen(found.length)}</span>
      <bdi className={styles['unseenText']}>
        <MarkedText text={text} hasLines={hasLines} />
      </bdi>
      <Button
        look="quiet"
        aria-label={fieldMessages.removeUnseenFrom(label)}
        // Leaving the field would trim its value, and the note could be gone before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onRemove(hasLines ? seenLines(text) : seenText(text))
          announce(fieldMessages.unseenRemoved)
          focusPath(path)
        }}
      >
        {fieldMessages.removeUnseen}
      </Button>
    </span>
  )
}
