import * as z from 'zod/mini'
import { handleRequest } from '../worker-response.ts'
import { pictureStateSchema } from './picture-state-schema.ts'
import { readPictureState } from './read-picture-state.ts'

// Following the data of a large photograph takes longer than decoding it.
handleRequest({ request: z.instanceof(Blob), result: pictureStateSchema }, (file) =>
  readPictureState(file, 'ImageDecoder' in globalThis ? ImageDecoder : undefined),
)
