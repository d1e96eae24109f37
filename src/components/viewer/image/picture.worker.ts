import * as z from 'zod/mini'
import { pictureState } from '../../../lib/files/picture-state.ts'
import { handleRequest } from '../worker-response.ts'
import { pictureStateSchema } from './picture-state-schema.ts'

// Following the data of a large photograph takes longer than decoding it.
handleRequest({ request: z.instanceof(Blob), result: pictureStateSchema }, async (file) =>
  pictureState(new Uint8Array(await file.arrayBuffer())),
)
