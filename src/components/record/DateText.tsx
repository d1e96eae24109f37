import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatExactly } from '../../lib/format/dates.ts'
import { renderedFor } from '../../lib/rendered-for.ts'

/** A date as Codat sent it, with whose clock it is. */
export function DateText({ text }: { text: string | null | undefined }) {
  const date = parseCodatDate(text)
  // The reader's time zone isn't known to a server: the page writes it as soon as it is there (see `index.html`).
  const isOpen = date.kind === 'instant' && renderedFor() !== undefined
  return (
    <span title={formatExactly(date)} data-instant={isOpen ? date.ms : undefined}>
      {isOpen ? '\u00A0' : formatCodatDate(date)}
    </span>
  )
}
