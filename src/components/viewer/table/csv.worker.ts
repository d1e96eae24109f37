import * as z from 'zod/mini'
import { handleRequest } from '../worker-response.ts'
import { csvPartSchema, csvSchema } from './csv.ts'
import { readCsv } from './read-csv.ts'

handleRequest({ request: z.instanceof(Blob), result: csvSchema, part: csvPartSchema }, readCsv)
