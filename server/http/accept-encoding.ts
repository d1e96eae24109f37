/** Content codings we can send, the best first. */
export const CODINGS = ['br', 'gzip'] as const
export type Coding = (typeof CODINGS)[number]

/**
 * The coding the client likes best among those there are, the first of equals; undefined if it accepts none of them. Not
 * encoding at all is always allowed: a client that forbids it gets that rather than an error.
 */
export function chooseCoding(
  acceptEncoding: string | undefined,
  available: readonly Coding[] = CODINGS,
): Coding | undefined {
  if (acceptEncoding === undefined || acceptEncoding === '') return undefined
  const weights = readWeights(acceptEncoding)
  let best: Coding | undefined
  let bestWeight = 0
  for (const coding of available) {
    const weight = weights.get(coding) ?? weights.get('*') ?? 0
    if (weight <= bestWeight) continue
    best = coding
    bestWeight = weight
  }
  return best
}

function readWeights(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const entry of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim())
    if (name !== '') weights.set(name, weightOf(parameters))
  }
  return weights
}

/** A weight that can't be read counts as 0, because a response without coding is never wrong. */
function weightOf(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith('q='))
  if (text === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text.slice(2)) : 0
}
