import PostalMime, { decodeWords } from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import { bareHtml } from '../../../lib/files/bare-html.ts'
import { clipHtml } from '../../../lib/files/clip-html.ts'
import { textOfHtml } from '../../../lib/files/html-text.ts'
import { DOCUMENT_LIMITS } from '../office/office-limits.ts'
import { withInlinePictures } from './inline-pictures.ts'
import { nameCharsets } from './mail-charsets.ts'
import type { Mail, MailPart } from './mail.ts'
import { readHeaders } from './read-headers.ts'

/** The page lays all of them out at once. */
const MOST_CHARACTERS = 500_000
const MOST_FILES = 200

/** A page that says less than half of what the text says is there for programs that can't show text. */
const LEAST_SHARE = 0.5

const letters = (text: string): number => text.replace(/&[#\w]+;|\s+/g, '').length

function isHtmlRicher({ html = '', text = '' }: Email): boolean {
  const length = letters(textOfHtml(html))
  return (length > 0 || /<img\b/i.test(html)) && length >= letters(text) * LEAST_SHARE
}

/** Mail that is encrypted, or signed as a whole, is one file that only mail programs open. */
const isSealed = ({ mimeType }: Attachment): boolean =>
  /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/.test(mimeType)
const isOutlookData = ({ mimeType, filename }: Attachment): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '')

/** Reads an email file: its headers, its text as page and as plain text, and the files in it. */
export async function readMail(file: Blob): Promise<Mail> {
  const bytes = await nameCharsets(new Uint8Array(await file.arrayBuffer()))
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    // A mail in a mail is a file of it, with headers and files of its own.
    forceRfc822Attachments: true,
  })
  const page = mail.html?.trim() ? clipHtml(bareHtml(mail.html), DOCUMENT_LIMITS) : undefined
  const isClipped =
    page?.isClipped === true ||
    (mail.text?.length ?? 0) > MOST_CHARACTERS ||
    mail.attachments.length > MOST_FILES
  return {
    headers: readHeaders(mail),
    text: mail.text?.trim() ? mail.text.slice(0, MOST_CHARACTERS) : undefined,
    html: page && withInlinePictures(page.html, mail.attachments),
    isHtmlRicher: isHtmlRicher(mail),
    files: mail.attachments.slice(0, MOST_FILES).map(mailPart),
    omissions: [
      ...(isClipped ? (['clipped'] as const) : []),
      ...(mail.attachments.some(isSealed) ? (['sealed'] as const) : []),
      ...(mail.attachments.some(isOutlookData) ? (['outlook data'] as const) : []),
    ],
  }
}

function mailPart({ filename, mimeType, content }: Attachment): MailPart {
  const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return { name: filename || (mimeType === 'message/rfc822' ? subjectOf(bytes) : ''), mime: mimeType, bytes }
}

/** A mail in a mail often has no name but its subject. */
function subjectOf(mail: Uint8Array): string {
  const head = new TextDecoder().decode(mail.subarray(0, 16 * 1024)).split(/\r?\n\r?\n/, 1)[0] ?? ''
  const [, subject = ''] = /^subject:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(head) ?? []
  return decodeWords(subject.replace(/\r?\n/g, '')).trim().slice(0, 200)
}
