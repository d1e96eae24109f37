/** Small seeded generator (mulberry32): the same seed always makes the same world, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  int(from: number, to: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  chance(probability: number): boolean
  /** Replaces every `#` by a digit and every `?` by a capital letter. */
  fill(pattern: string): string
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY'

function hash(text: string): number {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}

export function createRandom(seed: string): Random {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    chance: (probability) => next() < probability,
    fill: (pattern) =>
      pattern.replaceAll(/[#?]/g, (mark) =>
        mark === '#' ? String(int(0, 9)) : LETTERS.charAt(int(0, LETTERS.length - 1)),
      ),
  }
}
