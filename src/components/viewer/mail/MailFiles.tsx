import { byPlace } from '../../../lib/by-place.ts'
import { saveBlob } from '../../../api/attachment-download.ts'
import { fileNameOf } from '../../../lib/files/file-name.ts'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { Button } from '../../ui/Button.tsx'
import type { MailPart } from './mail.ts'
import styles from './MailFiles.module.css'

export function MailFiles({ files }: { files: readonly MailPart[] }) {
  return (
    <>
      <h3>Files in this email</h3>
      <ul className={styles['files']}>
        {byPlace(files).map(({ key, item: part }) => {
          const name = fileNameOf({ name: part.name, contentType: part.mime })
          return (
            <li key={key}>
              {name} <span>{formatBytes(part.bytes.length)}</span>
              <Button aria-label={`Download ${name}`} onClick={() => saveBlob(new Blob([part.bytes]), name)}>
                Download
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
