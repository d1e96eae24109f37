import { counted } from '../../../lib/format/counts.ts'
import { DOWNLOAD_FOR_REST, TURNED_TEXT } from '../messages.ts'

export const EMAIL_PARTS = 'Text and pictures, without layout or links'
/** How an email differs from what a mail program shows. */
export const EMAIL_OMISSIONS = {
  clipped: `This email is too long, or has too many files, to show in full. ${DOWNLOAD_FOR_REST}`,
  sealed: 'This email is encrypted or signed as a whole. Open it in your mail program to read all of it.',
  unparted: 'The parts of this email can’t be told apart. You see its text as it was sent.',
  'outlook item':
    'This is an appointment, contact or other item of Outlook. Only its text is shown. Open it in Outlook to see all of it.',
  calendar:
    'Mail programs show the calendar entry in this email as an invitation. Here it’s one of the files below the text.',
  'files elsewhere': 'Some files of this email aren’t stored in it, but elsewhere.',
  'outlook files': 'Some files of this message aren’t stored in it, or only Outlook can open them.',
  'outlook data': 'Part of this email is in winmail.dat, a file that only Outlook can read.',
  'more mails': 'This file holds several emails. You see the first; the others are listed below it.',
  styles: 'Some styles of this email that hide, cross out, number or add text aren’t applied.',
  'pale text':
    'Some text of this email has the colour of its background. You see it here, but mail programs may show nothing in its place.',
  charset: 'Part of this email is in an encoding that this preview doesn’t know. Some letters may be wrong.',
  'guessed charset':
    'This email doesn’t say its encoding, so we guessed it. If letters look wrong, choose another encoding.',
  'file in text': 'A file in this email stands packed in its text and isn’t listed below.',
  controls: 'Invisible control characters of this email are shown as signs such as “␀”.',
  turned: TURNED_TEXT,
  mislabelled: 'Part of this email is packed in another way than it says. You see it unpacked.',
} as const
export const picturesElsewhere = (count: number): string =>
  `${counted(count, 'picture isn’t', 'pictures aren’t')} shown because loading from the sender’s server would tell them you opened this email.`
export const FILES_TOO_DEEP = 'Files this deep inside other emails can only be downloaded.'
export const EMPTY_EMAIL = 'This email has no text.'
