import { byPlace } from '../../../lib/by-place.ts'
import { saveBlob } from '../../../api/attachment-download.ts'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { Button } from '../../ui/Button.tsx'
import { nameOfPart } from './mail-part-name.ts'
import type { MailPart } from './mail.ts'
import styles from './MailFiles.module.css'

interface MailFilesProps {
  files: readonly MailPart[]
  /** The file that the reader comes back from. */
  last: MailPart | undefined
  /** Absent where files are too deep within each other. */
  onOpen: ((file: MailPart) => void) | undefined
}

const focus = (button: HTMLElement | null): void => button?.focus()

export function MailFiles({ files, last, onOpen }: MailFilesProps) {
  return (
    <section className={styles['section']}>
      <h3>Files in this email</h3>
      <ul className={styles['files']}>
        {byPlace(files).map(({ key, item: part }) => {
          const name = nameOfPart(part)
          return (
            <li key={key}>
              {name} <span>{formatBytes(part.bytes.length)}</span>
              {onOpen && (
                <Button
                  aria-label={`Open ${name}`}
                  ref={part === last ? focus : null}
                  onClick={() => onOpen(part)}
                >
                  Open
                </Button>
              )}
              <Button aria-label={`Download ${name}`} onClick={() => saveBlob(new Blob([part.bytes]), name)}>
                Download
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
