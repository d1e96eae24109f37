import { markUnseen } from '../../lib/format/unseen-marks.ts'
import type { TextPart } from '../../lib/format/changed-part.ts'
import { EmailText } from './EmailText.tsx'
import styles from './MarkedText.module.css'

interface MarkedTextProps {
  text: string
  /** False where the text is shown on one line, so that its line ends have to be marked. */
  hasLines?: boolean
  /** The text it stands beside, from which it has to be told apart. */
  against?: string
  /** The part to point out. */
  changed?: TextPart | undefined
}

/** A text with a visible mark for each character in it that a person can't see. */
export function MarkedText({ text, hasLines = true, against = text, changed }: MarkedTextProps) {
  let at = 0
  return markUnseen(text, hasLines, against).map((part) => {
    const key = at
    at += part.text.length
    if (part.mark === null)
      return (
        <span key={key}>
          <PlainText text={part.text} at={key} changed={changed} />
        </span>
      )
    return (
      <mark key={key} className={styles['mark']} title={part.mark.name}>
        <span aria-hidden="true">{part.mark.sign}</span>
        <span className="visually-hidden"> {part.mark.name} </span>
      </mark>
    )
  })
}

/** A piece of a text with the changed part in it, if it is there. */
function PlainText({ text, at, changed }: { text: string; at: number; changed: TextPart | undefined }) {
  const [from, to] = [changed?.from ?? 0, changed?.to ?? 0].map((place) =>
    Math.min(Math.max(place - at, 0), text.length),
  )
  if (from === to) return <Breakable text={text} />
  return (
    <>
      <Breakable text={text.slice(0, from)} />
      <span className={styles['changed']}>
        <Breakable text={text.slice(from, to)} />
      </span>
      <Breakable text={text.slice(to)} />
    </>
  )
}

/** Without a space to break at, a narrow column would break an email address in mid-word. */
function Breakable({ text }: { text: string }) {
  return /[\w@]\.\w|@/.test(text) && !/\s/.test(text) ? <EmailText text={text} /> : text
}
