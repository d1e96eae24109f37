import { handleRequest } from '../worker-response.ts'
import { csvPartSchema, csvRequestSchema, csvSchema } from './csv.ts'
import { readCsv } from './read-csv.ts'

handleRequest({ request: csvRequestSchema, result: csvSchema, part: csvPartSchema }, readCsv)
