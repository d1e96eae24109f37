import { softWarnings } from '../../model/check/soft-warnings.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { sameChanges } from '../../model/values/changes.ts'
import type { Change } from '../../model/values/changes.ts'
import type { FormTarget } from './form-parts.ts'
import type { FormPhase, FormSessionState } from './form-state.ts'
import { reviewUnreturned } from './not-returned.ts'
import type { UnreturnedField } from './not-returned.ts'

/** What the list beside the form shows without being scrolled or cut, also of letters as wide as Chinese ones. */
const SHOWN_CHANGES = 5
const SHOWN_CHARACTERS = 160

function fitsInList(changes: readonly Change[]): boolean {
  const text = changes.map(({ before, after }) => before + after).join('')
  return changes.length <= SHOWN_CHANGES && text.length <= SHOWN_CHARACTERS && !/[\r\n]/.test(text)
}

/** Taking a customer out of use or back, and a name, which another customer may have. */
const REVIEWED: ReadonlySet<string> = new Set(['status', 'customerName'])

interface ToSend {
  readonly target: FormTarget
  readonly model: ModelNode
  readonly phase: Extract<FormPhase, { name: 'reviewing' }>
  readonly rejected: FormSessionState['rejected']
  /** The changes that the list beside the form showed when the button was pressed. */
  readonly shown: readonly Change[]
  readonly unreturned: readonly UnreturnedField[]
  /** Whether an earlier change of this device is open, or this one corrects one that failed. */
  readonly hasEarlier: boolean
}

/**
 * Whether a person has to look at the review before anything is sent: whenever something is emptied, archived, warned
 * of or otherwise in doubt, and whenever the list beside the form doesn't show all that is sent.
 */
export function needsReview({
  target,
  model,
  phase,
  rejected,
  shown,
  unreturned,
  hasEarlier,
}: ToSend): boolean {
  const { values, review } = phase
  const { changes, cleared, warnings, isArchiving, payload } = review
  const { notSent, doubts } = reviewUnreturned(target, unreturned, values, payload)
  const isShown = sameChanges(changes, shown) && fitsInList(changes)
  return (
    hasEarlier ||
    rejected.length > 0 ||
    !isShown ||
    cleared.length > 0 ||
    warnings.length > 0 ||
    isArchiving ||
    changes.some(({ path }) => REVIEWED.has(path)) ||
    notSent !== '' ||
    doubts.length > 0 ||
    softWarnings(model, values, changes, target.platformName).length > 0
  )
}
