import { readOutlookMessage } from '../../../lib/files/outlook/outlook-message.ts'
import { writeEml } from '../../../lib/files/outlook/write-eml.ts'
import { MAIL_OMISSIONS } from './mail.ts'
import type { Mail, MailOmission } from './mail.ts'
import { readMail } from './read-mail.ts'

/** Emails, and what comes back when one can't be delivered or was read. */
const EMAIL = /^(?:IPM\.Note|REPORT|$)/i

/** Reads a message as Outlook saves it: written as the email it was, and read like any other. */
export async function readMsg(file: Blob): Promise<Mail> {
  const message = readOutlookMessage(new Uint8Array(await file.arrayBuffer()))
  const mail = await readMail(new Blob([writeEml(message)]))
  const found = new Set<MailOmission>(mail.omissions)
  if (/SMIME/i.test(message.kind)) found.add('sealed')
  if (!EMAIL.test(message.kind)) found.add('outlook item')
  if (message.isStruck) found.add('styles')
  if (message.hasOtherFiles) found.add('outlook files')
  // What Outlook saves is Unicode, or says what it is.
  return { ...mail, hasEncodingChoice: false, omissions: MAIL_OMISSIONS.filter((kind) => found.has(kind)) }
}
