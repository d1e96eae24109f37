import { Notice } from '../../ui/Notice.tsx'
import { CLIPPED_EMAIL, EMPTY_EMAIL } from '../messages.ts'
import { runInWorker } from '../run-in-worker.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { toBlocks } from '../text/text-blocks.ts'
import { TextBlocks } from '../text/TextBlocks.tsx'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { mailSchema } from './mail.ts'
import { MailFiles } from './MailFiles.tsx'
import styles from './MailViewer.module.css'
import { plainText } from './plain-text.ts'

const startWorker = (): Worker => new Worker(new URL('mail.worker.ts', import.meta.url), { type: 'module' })

/** An email: its headers, its text, and the files in it. */
export default function MailViewer({ file, name }: ViewerProps) {
  const reading = useLoaded(file, (signal) =>
    runInWorker(startWorker(), file, { result: mailSchema, signal }),
  )
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this email" />
  if (reading.step === 'loading') return <ViewerLoading label="Reading email" />
  const { headers, text, tagless, files, isClipped } = reading.result
  const shown = text?.trim() || plainText(tagless ?? '') || EMPTY_EMAIL
  return (
    <ScrollPane label={`Text of ${name}`}>
      {isClipped && <Notice tone="warning">{CLIPPED_EMAIL}</Notice>}
      <div className={styles['mail']}>
        <dl className={styles['headers']}>
          {headers.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <pre className={styles['text']}>
          <TextBlocks blocks={toBlocks(shown)} />
        </pre>
        {files.length > 0 && <MailFiles files={files} />}
      </div>
    </ScrollPane>
  )
}
