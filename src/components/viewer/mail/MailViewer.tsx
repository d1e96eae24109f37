import { saveBlob } from '../../../api/attachment-download.ts'
import { fileNameOf } from '../../../lib/files/file-name.ts'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toBlocks } from '../text/text-blocks.ts'
import { useWorkerResult } from '../use-worker-result.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from '../viewer.module.css'
import type { Mail, MailPart } from './mail.worker.ts'

const startWorker = (): Worker => new Worker(new URL('mail.worker.ts', import.meta.url), { type: 'module' })

/** The words of an HTML mail. Its tags are gone already: the parser is only here for references such as `&eacute;`. */
function wordsOf(tagless: string): string {
  const { body } = new DOMParser().parseFromString(tagless, 'text/html')
  return (body.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim()
}

/** An e-mail: its headers, its words, and the files in it. */
export default function MailViewer({ file, name }: ViewerProps) {
  const { answer: mail, error } = useWorkerResult<Mail>(startWorker, file)
  if (error !== undefined) return <ViewerFailed error={error} what="this e-mail" />
  if (mail === undefined) return <ViewerLoading label="Reading the e-mail" />
  const words = mail.text?.trim() || wordsOf(mail.tagless ?? '')
  return (
    <ScrollPane label={`Text of ${name}`}>
      {mail.isClipped && (
        <Notice tone="warning">
          Only the beginning of this e-mail is shown: it is very long, or holds very many files. Download it
          to see the rest.
        </Notice>
      )}
      <div className={styles['document']}>
        <dl className={styles['headers']}>
          {mail.headers.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <pre className={styles['mailText']}>
          {toBlocks(words || 'This e-mail has no text.').map(({ start, text }) => (
            <span key={start} className={styles['block']}>
              {text}
            </span>
          ))}
        </pre>
        {mail.files.length > 0 && <MailFiles files={mail.files} />}
      </div>
    </ScrollPane>
  )
}

function MailFiles({ files }: { files: readonly MailPart[] }) {
  return (
    <>
      <h3>Files in this e-mail</h3>
      <ul className={styles['entries']}>
        {files.map((part, index) => {
          const name = fileNameOf({ name: part.name, contentType: part.mime })
          return (
            // Parts of a mail have no id, and the list never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {name} <span>{formatBytes(part.bytes.length)}</span>
              <Button
                className={styles['saveMailFile']}
                aria-label={`Save ${name}`}
                onClick={() => saveBlob(new Blob([part.bytes]), name)}
              >
                Save
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
