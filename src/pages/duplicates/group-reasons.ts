import type { LikeReason, UnlikeReason } from '../../model/duplicates/compare-customers.ts'
import type { DuplicatePair } from '../../model/duplicates/group-pairs.ts'

/** Of these, a group is told by the strongest alone. */
const OF_NAMES: readonly LikeReason[] = ['sameName', 'similarName', 'initial', 'partOfName']

interface GroupReasons {
  readonly like: readonly { readonly reason: LikeReason; /** Of every two. */ readonly isOfAll: boolean }[]
  readonly unlike: readonly UnlikeReason[]
}

/** Why customers may be one, over all pairs of them: what some have in common isn't told as a difference of others. */
export function groupReasons(pairs: readonly DuplicatePair[]): GroupReasons {
  const found = new Set<string>(pairs.flatMap(({ like }) => like))
  const name = OF_NAMES.find((reason) => found.has(reason))
  const like = [...new Set(pairs.flatMap((pair) => pair.like))]
  const unlike = [...new Set(pairs.flatMap((pair) => pair.unlike))]
  return {
    like: like
      .filter((reason) => !OF_NAMES.includes(reason) || reason === name)
      .map((reason) => ({ reason, isOfAll: pairs.every((pair) => pair.like.includes(reason)) })),
    unlike: unlike.filter((reason) => !found.has(reason)),
  }
}
