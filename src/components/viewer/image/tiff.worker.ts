import { handleRequest } from '../worker-response.ts'
import { readTiff } from './read-tiff.ts'
import { tiffPageSchema, tiffRequestSchema } from './tiff-page.ts'

handleRequest({ request: tiffRequestSchema, result: tiffPageSchema }, readTiff)
