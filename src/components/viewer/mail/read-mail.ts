import PostalMime from 'postal-mime'
import { textOfHtml } from '../../../lib/files/html-text.ts'
import type * as z from 'zod/mini'
import type { mailSchema } from './mail.ts'

interface Person {
  name?: string
  address?: string | undefined
  group?: readonly Person[] | undefined
}

/** The page lays all of them out at once. */
const MOST_CHARACTERS = 500_000
const MOST_FILES = 200
const LONGEST_HEADER = 5_000

const person = ({ name, address, group }: Person): string => {
  if (group) return `${name ?? ''}: ${group.map(person).join(', ')}`
  return name ? `${name} <${address ?? ''}>` : (address ?? '')
}

const people = (all: Person | readonly Person[] | undefined): string =>
  [all ?? []]
    .flat()
    .map((one) => person(one))
    .join(', ')

const clipped = (text: string): string =>
  text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}…` : text

/** Reads an email file: its headers, its text and the files in it. */
export async function readMail(file: Blob): Promise<z.infer<typeof mailSchema>> {
  const mail = await PostalMime.parse(await file.arrayBuffer(), { attachmentEncoding: 'arraybuffer' })
  const tagless = mail.text?.trim() ? undefined : textOfHtml(mail.html ?? '')
  const length = Math.max(mail.text?.length ?? 0, tagless?.length ?? 0)
  const headers: [string, string | undefined][] = [
    ['From', people(mail.from)],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    // As the sender wrote it, with the sender's own time zone.
    ['Date', mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date],
    ['Subject', mail.subject],
  ]
  return {
    headers: headers.flatMap(([label, value]) => (value ? [[label, clipped(value)]] : [])),
    text: mail.text?.slice(0, MOST_CHARACTERS),
    tagless: tagless?.slice(0, MOST_CHARACTERS),
    isClipped: length > MOST_CHARACTERS || mail.attachments.length > MOST_FILES,
    files: mail.attachments.slice(0, MOST_FILES).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mime: mimeType,
      bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    })),
  }
}
