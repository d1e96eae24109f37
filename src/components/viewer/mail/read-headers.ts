import { decodeWords } from 'postal-mime'
import type { Email } from 'postal-mime'

interface Person {
  name?: string
  address?: string | undefined
  group?: readonly Person[] | undefined
}

const LONGEST_HEADER = 5_000

const person = ({ name, address, group }: Person): string => {
  if (group) return `${name ?? ''}: ${group.map(person).join(', ')}`
  return name && address ? `${name} <${address}>` : name || (address ?? '')
}

const people = (all: Person | readonly Person[] | undefined): string =>
  [all ?? []]
    .flat()
    .map((one) => person(one))
    .join(', ')

const clipped = (text: string): string =>
  text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}…` : text

/** What a reader wants to know of a mail, in the usual order. */
export function readHeaders(mail: Email): [label: string, value: string][] {
  const value = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value
  const from = people(mail.from) || decodeWords(value('from') ?? '')
  const sender = people(mail.sender)
  const replyTo = people(mail.replyTo)
  const headers: [string, string | undefined][] = [
    ['From', from],
    ['Sender', sender === from ? undefined : sender],
    ['Reply to', replyTo === from ? undefined : replyTo],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    ['Bcc', people(mail.bcc)],
    // As the sender wrote it, with the sender's own time zone.
    ['Date', value('date') ?? mail.date],
    ['Subject', mail.subject],
  ]
  return headers.flatMap(([label, text]) => (text ? [[label, clipped(text)]] : []))
}
