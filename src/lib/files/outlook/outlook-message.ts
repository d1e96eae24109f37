import { openOle } from '../ole-file.ts'
import type { OleEntry } from '../ole-file.ts'
import { MAPI, MapiProperties } from './mapi-properties.ts'
import { readRtf } from './read-rtf.ts'
import { unpackRtf } from './unpack-rtf.ts'

export interface OutlookPerson {
  name: string
  address: string
}

export interface OutlookFile {
  name: string
  mime: string
  /** What pages refer to it by. */
  contentId: string
  /** A message in the message instead of bytes. */
  content: Uint8Array<ArrayBuffer> | OutlookMessage
}

export interface OutlookMessage {
  /** "IPM.Note" for emails; appointments, contacts and others have classes of their own. */
  kind: string
  subject: string
  from: OutlookPerson | undefined
  /** Who sent it for somebody else. */
  sender: OutlookPerson | undefined
  to: OutlookPerson[]
  cc: OutlookPerson[]
  bcc: OutlookPerson[]
  date: Date | undefined
  text: string
  /** The page of it. */
  html: string
  files: OutlookFile[]
  /** Some of the text is crossed out, which it doesn't show. */
  isStruck: boolean
  /** There are attachments that are elsewhere, or objects of other programs. */
  hasOtherFiles: boolean
}

const HEAD_BYTES = { top: 32, embedded: 24, part: 8 } as const
const METHODS = { bytes: 1, message: 5 } as const
const DEEPEST = 5
/** Of all messages in each other: a folder can claim to be inside itself. */
const MOST_FILES = 500
const MOST_PEOPLE = 2000

/** Addresses inside a company's Exchange are paths that mean nothing outside. */
const usable = (...addresses: string[]): string => addresses.find((address) => address.includes('@')) ?? ''

function peopleOf(message: MapiProperties): Record<'to' | 'cc' | 'bcc', OutlookPerson[]> {
  const people: Record<'to' | 'cc' | 'bcc', OutlookPerson[]> = { to: [], cc: [], bcc: [] }
  for (const folder of message.folders('recip').slice(0, MOST_PEOPLE)) {
    const recipient = new MapiProperties(folder, HEAD_BYTES.part, message.encoding)
    const kind = recipient.number(MAPI.recipientType)
    const address = usable(recipient.text(MAPI.smtpAddress), recipient.text(MAPI.address))
    const name = recipient.text(MAPI.displayName) || recipient.text(MAPI.address)
    people[kind === 2 ? 'cc' : kind === 3 ? 'bcc' : 'to'].push({
      name: name === address ? '' : name,
      address,
    })
  }
  // Drafts and some exports have names only.
  const named = (property: number): OutlookPerson[] =>
    message
      .text(property)
      .split(';')
      .flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim(), address: '' }]))
  return {
    to: people.to.length > 0 ? people.to : named(MAPI.displayTo),
    cc: people.cc.length > 0 ? people.cc : named(MAPI.displayCc),
    bcc: people.bcc.length > 0 ? people.bcc : named(MAPI.displayBcc),
  }
}

function personOf(name: string, address: string): OutlookPerson | undefined {
  if (name === '' && address === '') return undefined
  return { name: name === address ? '' : name, address }
}

function htmlOf(message: MapiProperties): string {
  const bytes = message.bytes(MAPI.html)
  if (bytes === undefined) return message.text(MAPI.html)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const [, charset = ''] = /charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? []
  try {
    return new TextDecoder(charset === '' ? message.htmlEncoding : charset).decode(bytes)
  } catch {
    return new TextDecoder(message.htmlEncoding).decode(bytes)
  }
}

function bodyOf(message: MapiProperties): Pick<OutlookMessage, 'text' | 'html' | 'isStruck'> {
  const text = message.text(MAPI.body)
  const html = htmlOf(message)
  if (html !== '') return { text, html, isStruck: false }
  const rtf = message.bytes(MAPI.compressedRtf)
  const found = rtf === undefined ? undefined : readRtf(unpackRtf(rtf))
  if (found?.isHtml) return { text, html: found.text, isStruck: false }
  return {
    text: text === '' ? (found?.text ?? '') : text,
    html: '',
    isStruck: found?.isStruck ?? false,
  }
}

interface Nesting {
  depth: number
  /** Shared by all. */
  files: { count: number }
}

function readMessage(folder: OleEntry, headBytes: number, { depth, files: seen }: Nesting): OutlookMessage {
  const message = new MapiProperties(folder, headBytes)
  const represented = personOf(
    message.text(MAPI.representedName),
    usable(message.text(MAPI.representedSmtp), message.text(MAPI.representedAddress)),
  )
  const sender = personOf(
    message.text(MAPI.senderName),
    usable(message.text(MAPI.senderSmtp), message.text(MAPI.senderAddress)),
  )
  const from = represented ?? sender
  let hasOtherFiles = false
  const files = message.folders('attach').flatMap((entry): OutlookFile[] => {
    seen.count += 1
    const file = new MapiProperties(entry, HEAD_BYTES.part, message.encoding)
    const embedded = file.folder(MAPI.data)
    const isMessage = file.number(MAPI.attachMethod) === METHODS.message && embedded !== undefined
    const bytes = file.bytes(MAPI.data)
    if ((!isMessage && bytes === undefined) || (isMessage && depth >= DEEPEST) || seen.count > MOST_FILES) {
      hasOtherFiles = true
      return []
    }
    const content =
      isMessage && embedded
        ? readMessage(embedded, HEAD_BYTES.embedded, { depth: depth + 1, files: seen })
        : bytes
    if (content === undefined) return []
    return [
      {
        name: file.text(MAPI.fileName) || file.text(MAPI.displayName) || file.text(MAPI.shortFileName),
        mime: file.text(MAPI.mime),
        contentId: file.text(MAPI.contentId),
        content,
      },
    ]
  })
  const isSame = from?.address === sender?.address && from?.name === sender?.name
  return {
    kind: message.text(MAPI.messageClass),
    subject: message.text(MAPI.subject),
    from,
    sender: isSame ? undefined : sender,
    ...peopleOf(message),
    date: message.time(MAPI.submitted) ?? message.time(MAPI.delivered),
    ...bodyOf(message),
    files,
    hasOtherFiles,
  }
}

/** Reads what Outlook saves a message as. Throws when it isn't one. */
export const readOutlookMessage = (file: Uint8Array): OutlookMessage =>
  readMessage(openOle(file), HEAD_BYTES.top, { depth: 1, files: { count: 0 } })
