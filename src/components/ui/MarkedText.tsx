import { markUnseen } from '../../lib/format/unseen-marks.ts'
import styles from './MarkedText.module.css'

interface MarkedTextProps {
  text: string
  /** False where the text is shown on one line, so that its line ends have to be marked. */
  hasLines?: boolean
  /** The text it stands beside, from which it has to be told apart. */
  against?: string
}

/** A text with a visible mark for each character in it that a person can't see. */
export function MarkedText({ text, hasLines = true, against = text }: MarkedTextProps) {
  let at = 0
  return markUnseen(text, hasLines, against).map((part) => {
    const key = at
    at += part.text.length
    if (part.mark === null) return <span key={key}>{part.text}</span>
    return (
      <mark key={key} className={styles['mark']} title={part.mark.name}>
        <span aria-hidden="true">{part.mark.sign}</span>
        <span className="visually-hidden"> {part.mark.name} </span>
      </mark>
    )
  })
}
