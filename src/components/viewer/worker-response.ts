import * as z from 'zod/mini'
import { TooLarge } from '../../lib/files/zip-directory.ts'

/** What a worker sends back: parts while it works, then a result or an error. The values have schemas of their own. */
export const workerResponseSchema = z.union([
  z.object({ kind: z.literal('part'), value: z.unknown() }),
  z.object({ kind: z.literal('done'), value: z.unknown() }),
  z.object({ kind: z.literal('failed'), message: z.string(), tooLarge: z.boolean() }),
])
type WorkerResponse = z.infer<typeof workerResponseSchema>

// A worker's own `postMessage` has no target to name.
const post = (response: WorkerResponse): void => self.postMessage(response)

/** In a worker: handles its one request. The result has the type of the schema that the page reads it with. */
export function handleRequest<Request, Result, Part = never>(
  schemas: { request: z.ZodMiniType<Request>; result: z.ZodMiniType<Result>; part?: z.ZodMiniType<Part> },
  work: (request: Request, sendPart: (part: Part) => void) => Promise<Result>,
): void {
  const handle = async (data: unknown): Promise<Result> =>
    work(schemas.request.parse(data), (value) => post({ kind: 'part', value }))
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    handle(data).then(
      (value) => post({ kind: 'done', value }),
      (error: unknown) =>
        post({
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
          tooLarge: error instanceof TooLarge,
        }),
    )
  })
}
