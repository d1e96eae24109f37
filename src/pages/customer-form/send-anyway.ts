import type { ChangeToSend } from '../../writes/engine/change-to-send.ts'
import type { FormPhase } from './form-state.ts'

type Reason = Extract<FormPhase, { name: 'refused' }>['reason']

/** What a person has to accept to send in spite of each of these errors. */
const ACCEPTANCE: Partial<Record<Reason, Partial<ChangeToSend>>> = {
  'not-storable': { acceptUnsafe: true },
  'already-created': { confirmRisk: true },
  'may-still-arrive': { confirmRisk: true },
  'same-response': { newKey: true },
}

/** Null where an error leaves no choice. */
export function acceptanceOf(reason: Reason): Partial<ChangeToSend> | null {
  return ACCEPTANCE[reason] ?? null
}
