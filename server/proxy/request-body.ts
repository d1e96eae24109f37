import { Refusal } from './errors.ts'
import type { Route } from './routes.ts'

/** A customer is a few kilobytes; Codat names no limit. */
const LARGEST_BODY = 1024 * 1024

/**
 * The whole JSON body of a write, checked. It is read to its end before anything goes upstream: a client that breaks
 * off in the middle has then sent nothing at all.
 */
export async function readBody(request: Request, route: Route): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (route.method === 'GET') return undefined
  const type = request.headers.get('content-type')
  if (type !== null && !isJson(type))
    throw new Refusal(415, 'A write must be JSON: content type application/json.')
  const bytes = await readUpTo(request, LARGEST_BODY)
  if (bytes.length === 0) {
    if (route.body === 'json') throw new Refusal(400, 'This write needs a JSON body.')
    return undefined
  }
  if (route.body === 'none') throw new Refusal(400, 'This request takes no body.')
  if (type === null) throw new Refusal(415, 'A write must be JSON: content type application/json.')
  if (!isJsonText(bytes)) throw new Refusal(400, 'The body is not well-formed JSON.')
  return bytes
}

export function isJson(contentType: string): boolean {
  const [essence = ''] = contentType.split(';')
  return /^(application\/([\w.-]+\+)?json|text\/json)$/i.test(essence.trim())
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Refusal(413, `The body is larger than ${limit / 1024} KiB.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  try {
    for (;;) {
      const step = await reader?.read()
      if (step === undefined || step.done) break
      length += step.value.length
      if (length > limit) throw tooLarge
      chunks.push(step.value)
    }
  } catch (error) {
    if (error === tooLarge) void reader?.cancel().catch(() => undefined)
    else throw new Refusal(400, 'The request broke off before its body was complete.')
    throw tooLarge
  }
  return Buffer.concat(chunks)
}

function isJsonText(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}
