import { handleRequest } from '../worker-response.ts'
import { readSheets } from './read-sheets.ts'
import { sheetsRequestSchema, sheetsSchema } from './sheets.ts'

handleRequest({ request: sheetsRequestSchema, result: sheetsSchema }, readSheets)
