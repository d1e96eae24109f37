import * as z from 'zod/mini'
import { storedJson, tabStorage } from './stored-value.ts'

/** A tab left open mustn't spend requests by itself the next day. */
const KEPT_FOR_MS = 12 * 60 * 60 * 1000
const MOST = 20

/** What somebody has asked Codat for in this tab after seeing what it costs: a reload asks for it again without a question. */
const stored = storedJson(
  tabStorage,
  'desk.asked-here',
  z.array(z.object({ what: z.string(), askedAt: z.number() })),
)

const others = (what: string) => (stored.read() ?? []).filter((one) => one.what !== what)

export function keepAsked(what: string): void {
  stored.write([{ what, askedAt: Date.now() }, ...others(what)].slice(0, MOST))
}

export function forgetAsked(what: string): void {
  stored.write(others(what))
}

export const wasAsked = (what: string): boolean =>
  (stored.read() ?? []).some((one) => one.what === what && Date.now() - one.askedAt <= KEPT_FOR_MS)
