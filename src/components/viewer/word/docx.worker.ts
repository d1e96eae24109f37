import * as z from 'zod/mini'
import { handleRequest } from '../worker-response.ts'
import { docxSchema } from './docx.ts'
import { readDocx } from './read-docx.ts'

handleRequest({ request: z.instanceof(Blob), result: docxSchema }, (file) => readDocx(file))
