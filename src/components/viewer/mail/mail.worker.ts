import PostalMime from 'postal-mime'
import { textOfHtml } from '../../../lib/files/html-words.ts'
import { answerRequest } from '../worker-answer.ts'

export interface MailPart {
  name: string
  mime: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface Mail {
  headers: [name: string, value: string][]
  text: string | undefined
  /** The words of the page in the mail, with their references, when there is no text. */
  tagless: string | undefined
  files: MailPart[]
}

interface Person {
  name?: string
  address?: string | undefined
  group?: readonly Person[] | undefined
}

const person = ({ name, address, group }: Person): string => {
  if (group) return `${name ?? ''}: ${group.map(person).join(', ')}`
  return name ? `${name} <${address ?? ''}>` : (address ?? '')
}

const people = (all: Person | readonly Person[] | undefined): string =>
  [all ?? []]
    .flat()
    .map((one) => person(one))
    .join(', ')

answerRequest<Blob, Mail>(async (file) => {
  const mail = await PostalMime.parse(await file.arrayBuffer(), { attachmentEncoding: 'arraybuffer' })
  const headers: [string, string | undefined][] = [
    ['From', people(mail.from)],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    // As the sender wrote it, with the sender's own time zone.
    ['Date', mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date],
    ['Subject', mail.subject],
  ]
  return {
    headers: headers.filter((pair): pair is [string, string] => Boolean(pair[1])),
    text: mail.text,
    tagless: mail.text?.trim() ? undefined : textOfHtml(mail.html ?? ''),
    files: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mime: mimeType,
      bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    })),
  }
})
