import type { HttpRequest } from '../http/exchange.ts'
import { HttpError } from '../http/errors.ts'
import type { Route } from './routes.ts'
import { REQUEST } from './messages.ts'

/** A customer is a few kilobytes; Codat names no limit. */
const LARGEST_BODY = 1024 * 1024

/**
 * The whole JSON body of a write, checked. It is read to its end before anything goes upstream: a client that breaks
 * off in the middle has then sent nothing at all.
 */
export async function readBody(request: HttpRequest, route: Route): Promise<Uint8Array | undefined> {
  if (route.method === 'GET') return undefined
  const type = request.header('content-type')
  if (type !== undefined && !isJson(type)) throw new HttpError(415, REQUEST.contentType)
  const bytes = await readUpTo(request, LARGEST_BODY)
  if (bytes.length === 0) {
    if (route.body === 'json') throw new HttpError(400, REQUEST.bodyMissing)
    return undefined
  }
  if (route.body === 'none') throw new HttpError(400, REQUEST.bodyUnexpected)
  if (type === undefined) throw new HttpError(415, REQUEST.contentType)
  if (!isJsonText(bytes)) throw new HttpError(400, REQUEST.bodyMalformed)
  return bytes
}

export function isJson(contentType: string): boolean {
  const [essence = ''] = contentType.split(';')
  return /^(application\/([\w.-]+\+)?json|text\/json)$/i.test(essence.trim())
}

async function readUpTo(request: HttpRequest, limit: number): Promise<Uint8Array> {
  const isTooLarge = Number(request.header('content-length') ?? 0) > limit
  const bytes = isTooLarge
    ? undefined
    : await request.readBody(limit).catch(() => {
        throw new HttpError(400, REQUEST.bodyIncomplete)
      })
  if (bytes === undefined) throw new HttpError(413, REQUEST.bodyTooLarge(limit / 1024))
  return bytes
}

function isJsonText(bytes: Uint8Array): boolean {
  try {
    // The value is used so that no bundler removes the call as one without effect.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) !== undefined
  } catch {
    return false
  }
}
