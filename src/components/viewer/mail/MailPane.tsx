import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckField } from '../../ui/CheckField.tsx'
import { FindBox } from '../FindBox.tsx'
import { EMAIL_OMISSIONS, EMAIL_PARTS, EMPTY_EMAIL, FILES_TOO_DEEP, picturesElsewhere } from './messages.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { toBlocks } from '../text/text-blocks.ts'
import { TextBlocks } from '../text/TextBlocks.tsx'
import { useFindInElement } from '../use-find-in-element.ts'
import { ViewerFrame } from '../ViewerFrame.tsx'
import type { Mail, MailPart } from './mail.ts'
import type { MailPage } from './mail-page.ts'
import { MailFiles } from './MailFiles.tsx'
import styles from './MailViewer.module.css'

interface MailPaneProps {
  mail: Mail
  page: MailPage | undefined
  name: string
  last: MailPart | undefined
  /** Lets the reader choose the encoding, where that makes a difference. */
  encodingChoice?: ReactNode
  onOpen: ((file: MailPart) => void) | undefined
}

/** An email: its headers, its text, and the files in it. */
export function MailPane({ mail, page, name, last, encodingChoice, onOpen }: MailPaneProps) {
  const { headers, text, files, omissions } = mail
  const [isFormatted, setFormatted] = useState(mail.isHtmlRicher)
  const scroller = useRef<HTMLDivElement>(null)
  const { setRoot, find } = useFindInElement(scroller)
  const shown = page !== undefined && (isFormatted || text === undefined) ? page : undefined
  const sentences = [
    ...omissions.map((kind) => EMAIL_OMISSIONS[kind]),
    ...(shown !== undefined && shown.picturesElsewhere > 0
      ? [picturesElsewhere(shown.picturesElsewhere)]
      : []),
    ...(files.length > 0 && onOpen === undefined ? [FILES_TOO_DEEP] : []),
  ]
  return (
    <ViewerFrame
      toolbar={
        <>
          {page !== undefined && text !== undefined && (
            <CheckField label="Formatted" checked={isFormatted} onChange={setFormatted} />
          )}
          {shown !== undefined && <ToolbarFact>{EMAIL_PARTS}</ToolbarFact>}
          {encodingChoice}
          <FindBox {...find} />
        </>
      }
      omissions={sentences}
    >
      <ScrollPane ref={scroller} label={`Text of ${name}`}>
        <div className={styles['mail']}>
          <div key={shown === undefined ? 'text' : 'page'} ref={setRoot}>
            <MailHeaders headers={headers} />
            {shown === undefined ? (
              <pre className={styles['text']}>
                <TextBlocks blocks={toBlocks(text ?? EMPTY_EMAIL)} />
              </pre>
            ) : (
              <MailBody page={shown} />
            )}
          </div>
          {files.length > 0 && <MailFiles files={files} last={last} onOpen={onOpen} />}
        </div>
      </ScrollPane>
    </ViewerFrame>
  )
}

function MailHeaders({ headers }: Pick<Mail, 'headers'>) {
  return (
    <dl className={styles['headers']}>
      {headers.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function MailBody({ page: { body } }: { page: MailPage }) {
  return (
    <div
      className={styles['page']}
      ref={(element) => {
        if (element !== null && body.parentElement !== element) element.replaceChildren(body)
      }}
    />
  )
}
