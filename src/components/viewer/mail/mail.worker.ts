import { handleRequest } from '../worker-response.ts'
import { mailRequestSchema, mailSchema } from './mail.ts'
import { isOle } from '../../../lib/files/ole-file.ts'
import { readMail } from './read-mail.ts'
import { readMsg } from './read-msg.ts'

handleRequest({ request: mailRequestSchema, result: mailSchema }, async ({ file, encoding }) => {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  return isOle(head) ? readMsg(file) : readMail(file, encoding)
})
