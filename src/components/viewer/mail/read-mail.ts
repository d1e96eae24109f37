import PostalMime, { decodeWords } from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import { bareHtml } from '../../../lib/files/bare-html.ts'
import { clipHtml } from '../../../lib/files/clip-html.ts'
import { textOfHtml } from '../../../lib/files/html-text.ts'
import { DOCUMENT_LIMITS } from '../office/office-limits.ts'
import { withInlinePictures } from './inline-pictures.ts'
import { MAIL_OMISSIONS } from './mail.ts'
import type { Mail, MailOmission, MailPart } from './mail.ts'
import { prepareMail } from './prepare-mail.ts'
import { hasTurns, withControlSigns } from '../text/control-signs.ts'
import { readHeaders } from './read-headers.ts'
import { splitMails } from './split-mails.ts'

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

/** A file among the text, as very old programs send it. */
const PACKED_FILE = /^(?:begin [0-7]{3,4} \S[^\n]*\r?\n(?:[ -`]{1,61}\r?\n)+|=ybegin [^\n]*\bname=\S)/m

/** Mail that is encrypted, or signed as a whole, is one file that only mail programs open. */
const isSealed = ({ mimeType, filename }: Attachment): boolean =>
  /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/.test(mimeType) || /^smime\.p7m$/i.test(filename ?? '')
const isOutlookData = ({ mimeType, filename, content }: Attachment): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) ||
  /^winmail\.dat$/i.test(filename ?? '') ||
  (typeof content !== 'string' && new Uint8Array(content).subarray(0, 4).join(' ') === OUTLOOK_SIGNATURE)
const OUTLOOK_SIGNATURE = '120 159 62 34'

/** The style sheets that came along with a page that was saved whole. */
const sheetsOf = (attachments: readonly Attachment[]): string[] =>
  attachments.flatMap(({ mimeType, contentId, content }) =>
    mimeType === 'text/css' && contentId !== undefined && typeof content !== 'string'
      ? [new TextDecoder().decode(content)]
      : [],
  )

/** Reads an email file: its headers, its text as page and as plain text, and the files in it. */
export async function readMail(file: Blob, chosen?: string): Promise<Mail> {
  const { mails, isWhole } = splitMails(new Uint8Array(await file.arrayBuffer()))
  const [first = new Uint8Array(), ...others] = mails
  const prepared = await prepareMail(first, chosen)
  const { isRelabelled, hasUnknownCharset, isUnparted, addressOf } = prepared
  const mail = await PostalMime.parse(prepared.bytes, {
    attachmentEncoding: 'arraybuffer',
    // A mail in a mail is a file of it, with headers and files of its own.
    forceRfc822Attachments: true,
  })
  const bare = mail.html?.trim()
    ? bareHtml(mail.html, { sheets: sheetsOf(mail.attachments), addressOf })
    : undefined
  const page = bare && clipHtml(bare.html, DOCUMENT_LIMITS)
  const shown = { text: withControlSigns(mail.text ?? ''), page: withControlSigns(page?.html ?? '') }
  const files = [...mail.attachments.map(mailPart), ...others.map(otherMail)]
  const has: Partial<Record<MailOmission, boolean>> = {
    clipped:
      page?.isClipped === true ||
      (mail.text?.length ?? 0) > MOST_CHARACTERS ||
      files.length > MOST_FILES ||
      !isWhole,
    sealed: mail.attachments.some(isSealed),
    unparted: isUnparted,
    calendar: mail.attachments.some(({ mimeType }) => mimeType === 'text/calendar'),
    'files elsewhere': mail.attachments.some(({ mimeType }) => mimeType === 'message/external-body'),
    'outlook data': mail.attachments.some(isOutlookData),
    'more mails': others.length > 0,
    styles: bare?.hasUnreadStyles === true,
    'pale text': bare?.hasPaleText === true,
    mislabelled: isRelabelled,
    charset: hasUnknownCharset,
    'guessed charset': prepared.isGuess,
    controls: shown.text.count + shown.page.count > 0,
    turned: hasTurns(shown.text.text) || hasTurns(shown.page.text),
    'file in text': PACKED_FILE.test(mail.text ?? ''),
  }
  return {
    hasEncodingChoice: prepared.hasChoice,
    headers: readHeaders(mail),
    text: mail.text?.trim() ? shown.text.text.slice(0, MOST_CHARACTERS) : undefined,
    html: page && withInlinePictures(shown.page.text, mail.attachments),
    isHtmlRicher: isHtmlRicher(mail),
    files: files.slice(0, MOST_FILES),
    omissions: MAIL_OMISSIONS.filter((kind) => has[kind] === true),
  }
}

const otherMail = (bytes: Uint8Array<ArrayBuffer>): MailPart => ({
  name: subjectOf(bytes),
  mime: 'message/rfc822',
  bytes,
})

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
