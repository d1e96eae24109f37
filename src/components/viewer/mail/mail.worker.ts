import * as z from 'zod/mini'
import { handleRequest } from '../worker-response.ts'
import { mailSchema } from './mail.ts'
import { readMail } from './read-mail.ts'

handleRequest({ request: z.instanceof(Blob), result: mailSchema }, readMail)
