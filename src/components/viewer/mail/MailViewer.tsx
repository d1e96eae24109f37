import { use, useState } from 'react'
import { runInWorker } from '../run-in-worker.ts'
import { EncodingField } from '../text/EncodingField.tsx'
import { MAIL_ENCODING_OPTIONS } from '../text/encodings.ts'
import { useLast } from '../use-last.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { DEEPEST, MailDepth } from './mail-depth.ts'
import { mailSchema } from './mail.ts'
import type { MailPart } from './mail.ts'
import { MailPane } from './MailPane.tsx'
import { MailPartPane } from './MailPartPane.tsx'
import { pageOfMail } from './mail-page.ts'

const startWorker = (): Worker => new Worker(new URL('mail.worker.ts', import.meta.url), { type: 'module' })

/** An email, or the file in it that the reader opened. */
export default function MailViewer({ file, name }: ViewerProps) {
  const depth = use(MailDepth) + 1
  const [opened, setOpened] = useState<MailPart>()
  const [last, setLast] = useState<MailPart>()
  const [encoding, setEncoding] = useState('')
  // A viewer shows one file for as long as it's there.
  const reading = useLoaded(encoding, async (signal) => {
    const request = { file, encoding: encoding === '' ? undefined : encoding }
    const mail = await runInWorker(startWorker(), request, { result: mailSchema, signal })
    return { mail, page: await pageOfMail(mail) }
  })
  const read = useLast(reading.step === 'ready' ? reading.result : undefined)
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this email" />
  if (read === undefined) return <ViewerLoading label="Reading email" />

  function open(part: MailPart) {
    setOpened(part)
    setLast(part)
  }
  if (opened !== undefined) {
    return (
      <MailDepth value={depth}>
        <MailPartPane part={opened} onBack={() => setOpened(undefined)} />
      </MailDepth>
    )
  }
  const { mail, page } = read
  return (
    <MailPane
      mail={mail}
      page={page}
      name={name}
      last={last}
      encodingChoice={
        (mail.hasEncodingChoice || encoding !== '') && (
          <EncodingField value={encoding} options={MAIL_ENCODING_OPTIONS} onChange={setEncoding} />
        )
      }
      onOpen={depth < DEEPEST ? open : undefined}
    />
  )
}
