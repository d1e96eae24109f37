import { fileNameOf } from '../../../lib/files/file-name.ts'
import type { MailPart } from './mail.ts'

/** What a file in an email is called here and when it is saved. */
export const nameOfPart = ({ name, mime }: MailPart): string => fileNameOf({ name, contentType: mime })
