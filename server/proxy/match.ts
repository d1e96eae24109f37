import { HttpError } from '../http/errors.ts'
import { decodePercent } from './percent.ts'
import type { Route } from './routes.ts'

/** The route a request meets, with its path spelled anew by us. */
export interface Match {
  route: Route
  /** Codat's path, every opaque id percent-encoded within one segment. */
  path: string
  /** In lower case; absent where the request is about no company. */
  companyId?: string
}

type IdKind = 'uuid' | 'platform' | 'opaque'

const ID_KINDS: ReadonlyMap<string, IdKind> = new Map(
  Object.entries({
    companyId: 'uuid',
    connectionId: 'uuid',
    pushOperationKey: 'uuid',
    datasetId: 'uuid',
    platformKey: 'platform',
    customerId: 'opaque',
    attachmentId: 'opaque',
  }),
)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const PLATFORM_KEY = /^[a-z]{4}$/
const LONGEST_ID = 300

/** A fixed segment, or the place of an id. */
type Step = { literal: string } | { name: string; kind: IdKind }

interface CompiledRoute {
  route: Route
  steps: readonly Step[]
}

/** Finds the route of a raw (still encoded) path below `/api`. */
export type Matcher = (method: string, rawPath: string) => Match

/** Builds the matcher of an allow-list. Whatever is not on it is refused with 404 or 405. */
export function createMatcher(routes: readonly Route[]): Matcher {
  const compiled = routes.map((route): CompiledRoute => ({
    route,
    steps: route.template.slice(1).split('/').map(toStep),
  }))
  const byLength = new Map<number, CompiledRoute[]>()
  for (const route of compiled)
    byLength.set(route.steps.length, [...(byLength.get(route.steps.length) ?? []), route])
  return (method, rawPath) => {
    const segments = rawPath.slice(1).split('/')
    const fitting = (byLength.get(segments.length) ?? []).filter(({ steps }) => fits(steps, segments))
    if (fitting.length === 0) throw new HttpError(404, 'The desk has nothing at this address.')
    const found = fitting.find(({ route }) => route.method === method)
    if (found === undefined) {
      const allow = [...new Set(fitting.map(({ route }) => route.method))].join(', ')
      throw new HttpError(405, `This address does not take ${method} requests.`, { headers: { allow } })
    }
    const path = rebuild(found.steps, segments)
    const at = found.steps.findIndex((step) => 'name' in step && step.name === 'companyId')
    const companyId = segments[at]?.toLowerCase()
    return { route: found.route, path, ...(companyId === undefined ? {} : { companyId }) }
  }
}

function toStep(segment: string): Step {
  const name = /^\{(\w+)\}$/.exec(segment)?.[1]
  if (name === undefined) return { literal: segment }
  const kind = ID_KINDS.get(name)
  if (kind === undefined) throw new Error(`the allow-list names an id of unknown shape: ${name}`)
  return { name, kind }
}

/** Literals are compared without decoding: an encoded letter in one is no way of writing it. */
function fits(steps: readonly Step[], segments: readonly string[]): boolean {
  return (
    steps.length === segments.length &&
    steps.every((step, index) =>
      'literal' in step ? step.literal === segments[index] : segments[index] !== '',
    )
  )
}

function rebuild(steps: readonly Step[], segments: readonly string[]): string {
  return steps
    .map(
      (step, index) =>
        `/${'literal' in step ? step.literal : readId(step.name, step.kind, segments[index] ?? '')}`,
    )
    .join('')
}

function readId(name: string, kind: IdKind, segment: string): string {
  if (kind === 'opaque') return encodeURIComponent(readOpaqueId(name, segment))
  if (kind === 'uuid' && !UUID.test(segment)) {
    throw new HttpError(404, `There is nothing at this address: its ${name} is not a UUID.`)
  }
  if (kind === 'platform' && !PLATFORM_KEY.test(segment)) {
    throw new HttpError(404, 'There is no such integration: a platform key is four small letters.')
  }
  return segment
}

/**
 * Ids of the accounting software are any text. Slashes and question marks in them are fine, encoded in one segment;
 * what could climb out of that segment in an upstream that decodes once too often is not.
 */
function readOpaqueId(name: string, segment: string): string {
  const id = decodePercent(segment)
  if (id === undefined)
    throw new HttpError(400, `The ${name} in the address is not properly percent-encoded.`)
  if (id.length > LONGEST_ID)
    throw new HttpError(400, `The ${name} in the address is longer than ${LONGEST_ID} characters.`)
  if (/\p{Cc}/u.test(fullyDecoded(id)))
    throw new HttpError(400, `The ${name} in the address holds a control character.`)
  if (hasDotStep(fullyDecoded(id))) {
    throw new HttpError(
      400,
      `The ${name} in the address holds a path step ("." or "..") the desk does not pass on.`,
    )
  }
  return id
}

/** Decoded until nothing changes; each round shortens the text, so it ends. */
function fullyDecoded(text: string): string {
  let current = text
  for (;;) {
    // Byte escapes one by one: a stray `%` beside a good escape must not hide the good one.
    const next = current
      .replace(/%[0-7][0-9a-f]/gi, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)))
      // The same signs in two or three bytes, which careless decoders take.
      .replace(/%(?:e0%8|c)([01])%([89ab][0-9a-f])/gi, (_, high: string, low: string) =>
        String.fromCharCode(Number(high) * 64 + (parseInt(low, 16) & 63)),
      )
    if (next === current) return current
    current = next
  }
}

function hasDotStep(text: string): boolean {
  // Some servers leave out spaces and dots at the end of a step; some take the wide forms of these signs for them.
  return text
    .normalize('NFKC')
    .split(/[/\\]/)
    .some((step) => /^\.{1,2}\s*(;.*)?$/.test(step))
}
