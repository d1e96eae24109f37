import { z } from 'zod'
import { discardBody, type HttpResponse } from '../http/exchange.ts'
import { readSmall, type BodyOutcome } from './body-guard.ts'
import { HttpError } from '../http/errors.ts'
import type { KeyScan } from './key-scan.ts'
import { isJson } from './request-body.ts'
import type { UpstreamResponse } from '../http/upstream.ts'
import { UPSTREAM } from './messages.ts'

const LARGEST_ERROR = 256 * 1024

/** The members of Codat's ErrorMessage. Any of them may be missing; others are not passed on. */
const errorMessage = z.object({
  statusCode: z.number().optional().catch(undefined),
  service: z.string().optional().catch(undefined),
  error: z.string(),
  correlationId: z.string().optional().catch(undefined),
  validation: z.json().optional().catch(undefined),
  canBeRetried: z.string().optional().catch(undefined),
  detailedErrorCode: z.number().optional().catch(undefined),
})

/**
 * An error of the upstream: its status and, when the body is an ErrorMessage, that. Anything else (a gateway's page, a
 * stack trace, a message that repeats the key) is replaced by a message of our own.
 */
export async function upstreamErrorResponse(
  response: UpstreamResponse,
  headers: Record<string, string>,
  exchange: { facts: { correlationId?: string }; onEnd: (outcome: BodyOutcome) => void },
  scan: KeyScan,
): Promise<HttpResponse> {
  const message = await readErrorMessage(response, scan)
  if (message === undefined) {
    const kept = Object.fromEntries(
      Object.entries(headers).filter(([name]) => name.startsWith('x-rate-') || name === 'retry-after'),
    )
    throw new HttpError(statusFor(response.status), UPSTREAM.noMessage(response.status), {
      headers: kept,
      canBeRetried: 'Unknown',
    })
  }
  if (message.correlationId !== undefined) exchange.facts.correlationId = message.correlationId
  const bytes = new TextEncoder().encode(JSON.stringify(message))
  headers['content-type'] = 'application/json; charset=utf-8'
  headers['content-length'] = String(bytes.length)
  exchange.onEnd('complete')
  return { status: statusFor(response.status), headers, body: bytes }
}

async function readErrorMessage(
  response: UpstreamResponse,
  scan: KeyScan,
): Promise<z.infer<typeof errorMessage> | undefined> {
  if (!isJson(response.headers['content-type'] ?? '')) {
    discardBody(response.body)
    return undefined
  }
  const bytes = await readSmall(response.body, LARGEST_ERROR)
  if (bytes === undefined) return undefined
  const text = new TextDecoder().decode(bytes)
  if (scan.holdsKey(text)) return undefined
  const message = parseMessage(text)
  // Looked for after parsing too: JSON can spell a character in several ways.
  return message === undefined || scan.holdsKey(JSON.stringify(message)) ? undefined : message
}

/**
 * The upstream's own status, but for those a browser acts on by itself: it sends the request again, writes too, upon 408
 * (seven times), 421 and 425, and hides the response upon 407.
 */
function statusFor(status: number): number {
  if (status === 408) return 504
  return status === 407 || status === 421 || status === 425 ? 502 : status
}

function parseMessage(text: string): z.infer<typeof errorMessage> | undefined {
  try {
    const parsed = errorMessage.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // No JSON, or nested more deeply than there is stack to follow it.
    return undefined
  }
}
