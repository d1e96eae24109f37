import { readOutlookMessage } from '../../../lib/files/outlook/outlook-message.ts'
import { writeEml } from '../../../lib/files/outlook/write-eml.ts'
import type { Mail } from './mail.ts'
import { readMail } from './read-mail.ts'

/** Emails, and what comes back when one can't be delivered or was read. */
const EMAIL = /^(?:IPM\.Note|REPORT|$)/i

/** Reads a message as Outlook saves it: written as the email it was, and read like any other. */
export async function readMsg(file: Blob): Promise<Mail> {
  const message = readOutlookMessage(new Uint8Array(await file.arrayBuffer()))
  const mail = await readMail(new Blob([writeEml(message)]))
  const isSealed = /SMIME/i.test(message.kind) && !mail.omissions.includes('sealed')
  return {
    ...mail,
    omissions: [
      ...mail.omissions,
      ...(isSealed ? (['sealed'] as const) : []),
      ...(EMAIL.test(message.kind) ? [] : (['outlook item'] as const)),
      ...(message.hasOtherFiles ? (['outlook files'] as const) : []),
    ],
  }
}
