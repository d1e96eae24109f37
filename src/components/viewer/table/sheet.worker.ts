import * as z from 'zod/mini'
import { handleRequest } from '../worker-response.ts'
import { readSheets } from './read-sheets.ts'
import { sheetsSchema } from './sheets.ts'

handleRequest({ request: z.instanceof(Blob), result: sheetsSchema }, readSheets)
