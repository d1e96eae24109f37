import { formatNumber } from '../lib/format/numbers.ts'
import { customerCount } from './customer-count.ts'
import type { IncompleteReason } from './incomplete-list.ts'

/** Why a list that was read isn't the whole list, as a clause without its full stop. */
export function incompleteMessage(reason: IncompleteReason, during: string): string {
  switch (reason.kind) {
    case 'changed':
      return `The list changed during ${during}`
    case 'repeated': {
      const left = reason.missing === 0 ? '' : ` and left out ${formatNumber(reason.missing)}`
      return `Codat returned ${customerCount(reason.repeated)} more than once${left}`
    }
    case 'missing':
      return `Codat returned only ${formatNumber(reason.total - reason.missing)} of ${customerCount(reason.total)}`
    case 'no-id':
      return 'Some customers have no ID and are identical, so we can’t check that the list is complete'
  }
}
