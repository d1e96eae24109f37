import * as z from 'zod/mini'

const VERSION = 1

const dismissedPairSchema = z.object({
  key: z.string(),
  version: z.literal(VERSION),
  companyId: z.string(),
  ids: z.tuple([z.string(), z.string()]),
  /** What the customers were called, so that the list of dismissed pairs needs no request. */
  titles: z.tuple([z.string(), z.string()]),
  dismissedAt: z.number(),
})

/** Two customers of which somebody said that they aren't one. */
export type DismissedPair = z.infer<typeof dismissedPairSchema>

type Side = { readonly id: string; readonly title: string }

export function dismissedPair(companyId: string, sides: readonly [Side, Side], now: number): DismissedPair {
  const [one, other] = sides[0].id < sides[1].id ? sides : [sides[1], sides[0]]
  return {
    key: JSON.stringify([companyId, one.id, other.id]),
    version: VERSION,
    companyId,
    ids: [one.id, other.id],
    titles: [one.title, other.title],
    dismissedAt: now,
  }
}

/** Reads a stored row; null when it's none. */
export function readDismissedPair(raw: unknown): DismissedPair | null {
  return dismissedPairSchema.safeParse(raw).data ?? null
}
