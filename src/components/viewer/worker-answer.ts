import { TooLarge } from '../../lib/files/zip-directory.ts'

/** What a worker sends back. */
export type WorkerAnswer<Answer, Part> =
  | { kind: 'part'; value: Part }
  | { kind: 'done'; value: Answer }
  | { kind: 'failed'; message: string; tooLarge: boolean }

/** In a worker: answers its one request. */
// Both types are only for the caller's own check.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function answerRequest<Request, Answer, Part = never>(
  work: (request: Request, send: (part: Part) => void) => Promise<Answer>,
): void {
  // A worker's own `postMessage` has no target to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const post = (answer: WorkerAnswer<Answer, Part>): void => self.postMessage(answer)
  self.addEventListener('message', (event: MessageEvent<Request>) => {
    work(event.data, (value) => post({ kind: 'part', value })).then(
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
