/** What brings records back; where nothing does, clauses that nothing meets even without the others, if they are known. */
export interface Explanation<Clause> {
  remedies: readonly Remedy<Clause>[]
  unmet: readonly Clause[]
}

/** Clauses to drop, and how many records match without them; undefined when Codat doesn't say how many. */
export interface Remedy<Clause> {
  dropped: readonly Clause[]
  matches: number | undefined
}

const BLOCKS = 4

/**
 * Finds which clauses of a list removed everything, with at most three counts. Three clauses are left out one at a time. Of more, the
 * first of four blocks is looked for with which nothing is left: leaving it out may bring records back, and leaving
 * out all from there on does. The last blocks are the longer ones, because what hides deleted records comes last. Only what was counted
 * is offered.
 */
export async function whyNothing<Clause>(
  clauses: readonly Clause[],
  /** Records that match all of some clauses. */
  count: (clauses: readonly Clause[]) => Promise<number | undefined>,
): Promise<Explanation<Clause>> {
  const without = async (dropped: readonly Clause[]) => ({
    dropped,
    matches: await count(clauses.filter((clause) => !dropped.includes(clause))),
  })
  if (clauses.length < BLOCKS) {
    const singles = await Promise.all(clauses.map((clause) => without([clause])))
    return { remedies: singles.filter(({ matches }) => matches !== 0), unmet: [] }
  }

  const ends = Array.from({ length: BLOCKS }, (_, block) =>
    Math.floor(((block + 1) * clauses.length) / BLOCKS),
  )
  const upTo = (block: number) => clauses.slice(0, ends[block])
  const half = await count(upTo(1))
  const probed = half === 0 ? 0 : 2
  const quarter = await count(upTo(probed))
  const guilty = quarter === 0 ? probed : probed + 1
  const start = ends[guilty - 1] ?? 0
  const alone = await without(clauses.slice(start, ends[guilty]))
  if (alone.matches !== 0) return { remedies: [alone], unmet: [] }
  if (guilty === 0) return { remedies: [], unmet: upTo(0) }
  return {
    remedies: [{ dropped: clauses.slice(start), matches: quarter === 0 ? half : quarter }],
    unmet: [],
  }
}
