import { binaryOf } from '../binary-string.ts'
import type { OutlookFile, OutlookMessage, OutlookPerson } from './outlook-message.ts'

/** A message that holds itself would have no end. */
const MOST_CHARACTERS = 96 * 1024 * 1024

/** Base64 of bytes, in lines. */
const base64 = (bytes: Uint8Array): string => btoa(binaryOf(bytes)).replace(/.{76}/g, '$&\r\n')
const ofText = (text: string): string => base64(new TextEncoder().encode(text))

const WORD_BYTES = 42
/** A value of any signs in a header, in pieces that are short enough for a line and break no sign. */
function words(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ').trim()
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const sign of clean) {
    const more = new TextEncoder().encode(sign).length
    if (bytes + more > WORD_BYTES) {
      pieces.push(piece)
      piece = ''
      bytes = 0
    }
    piece += sign
    bytes += more
  }
  return [...pieces, piece].map((one) => `=?utf-8?B?${ofText(one)}?=`).join('\r\n ')
}

const bare = (text: string): string => text.replace(/[^\x21-\x7e]|[<>",;:]/g, '')

const person = ({ name, address }: OutlookPerson): string =>
  name === '' ? `<${bare(address)}>` : `${words(name)} <${bare(address)}>`
const people = (all: readonly OutlookPerson[]): string => all.map(person).join(',\r\n ')

/** `Fri, 27 Nov 2026 09:00:00 +0000`. */
const dated = (date: Date): string => date.toUTCString().replace('GMT', '+0000')

/** What isn't made of parts itself. */
const ONE_FILE = /^(?!multipart\/|message\/)[\w.+-]+\/[\w.+-]+$/i
/** Half of a sign of two halves can't be written. */
const whole = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))

class Writer {
  #boundaries = 0
  #left = MOST_CHARACTERS

  message(message: OutlookMessage): string {
    const { from, sender, to, cc, bcc, date, subject } = message
    const headers: [string, string | undefined][] = [
      ['From', from && person(from)],
      ['Sender', sender && person(sender)],
      ['To', people(to)],
      ['Cc', people(cc)],
      ['Bcc', people(bcc)],
      ['Date', date && dated(date)],
      ['Subject', subject === '' ? '' : words(subject)],
      ['MIME-Version', '1.0'],
    ]
    const head = headers.flatMap(([name, value]) => (value ? [`${name}: ${value}\r\n`] : [])).join('')
    return (
      head + this.#multipart('mixed', [this.#body(message), ...message.files.map((file) => this.#file(file))])
    )
  }

  #body({ text, html }: OutlookMessage): string {
    const part = (type: string, content: string): string =>
      this.#counted(
        `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${ofText(content)}`,
      )
    const parts = [
      ...(text.trim() === '' ? [] : [part('text/plain', text)]),
      ...(html.trim() === '' ? [] : [part('text/html', html)]),
    ]
    const [only] = parts
    if (only === undefined) return part('text/plain', '')
    return parts.length === 1 ? only : this.#multipart('alternative', parts)
  }

  #file({ name, mime, contentId, content }: OutlookFile): string {
    const isMessage = !(content instanceof Uint8Array)
    const type = isMessage ? 'message/rfc822' : ONE_FILE.test(mime) ? mime : 'application/octet-stream'
    const title = name === '' && isMessage ? content.subject : name
    const fileName = `filename*=utf-8''${encodeURIComponent(whole(isMessage ? `${title}.eml` : title))}`
    const id = bare(contentId)
    const head =
      `Content-Type: ${type}\r\nContent-Disposition: attachment; ${fileName}\r\n` +
      (id === '' ? '' : `Content-ID: <${id}>\r\n`)
    if (isMessage) return this.#counted(`${head}\r\n${this.message(content)}`)
    return this.#counted(`${head}Content-Transfer-Encoding: base64\r\n\r\n${base64(content)}`)
  }

  #multipart(kind: string, parts: readonly string[]): string {
    this.#boundaries += 1
    const boundary = `=_desk_${this.#boundaries}`
    const inside = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')
    return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`
  }

  #counted(part: string): string {
    this.#left -= part.length
    if (this.#left < 0) throw new Error('The message is longer than any real one.')
    return part
  }
}

/** An Outlook message as the email it once was, so that it is read and can be saved like any other. */
export const writeEml = (message: OutlookMessage): string => new Writer().message(message)
