import { idProblem } from '../../src/lib/paths/opaque-id.ts'
import { HttpError } from '../http/errors.ts'
import { decodePercent } from './percent.ts'
import type { Route } from './routes.ts'
import { NOT_FOUND } from '../http/messages.ts'
import { REQUEST } from './messages.ts'

/** The route a request meets, with its path rebuilt by us. */
export interface Match {
  route: Route
  /** Codat's path, every opaque id percent-encoded within one segment. */
  path: string
  /** In lower case; absent if the request isn't about a company. */
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

/** A fixed segment, or the place of an id. */
type Step = { literal: string } | { name: string; kind: IdKind }

interface CompiledRoute {
  route: Route
  steps: readonly Step[]
}

/** Finds the route of a raw (still encoded) path below `/api`. */
export type Matcher = (method: string, rawPath: string) => Match

/** Builds the matcher of an allow-list. Everything else gets 404 or 405. */
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
    if (fitting.length === 0) throw new HttpError(404, NOT_FOUND)
    const found = fitting.find(({ route }) => route.method === method)
    if (found === undefined) {
      const allow = [...new Set(fitting.map(({ route }) => route.method))].join(', ')
      throw new HttpError(405, REQUEST.method(method), { headers: { allow } })
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
    throw new HttpError(404, REQUEST.uuid(name))
  }
  if (kind === 'platform' && !PLATFORM_KEY.test(segment)) {
    throw new HttpError(404, REQUEST.platform)
  }
  return segment
}

/** Ids of the accounting software are any text, encoded in one segment; see `opaque-id.ts` for what isn't forwarded. */
function readOpaqueId(name: string, segment: string): string {
  const id = decodePercent(segment)
  if (id === undefined) throw new HttpError(400, REQUEST.idEncoding(name))
  const problem = idProblem(id)
  if (problem !== undefined) throw new HttpError(400, REQUEST.id(name, problem))
  return id
}
