import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blocked,
  cleared,
  doubtful,
  model,
  moved,
  movedRecord,
  opened,
  ownMoved,
  record,
  refused,
  review,
  reviewed,
  rules,
  sending,
  start,
  synced,
  valid,
  wait,
} from './form-events.fixture.ts'
import { formReducer } from './form-session.ts'
import type { FormEvent, FormPhase } from './form-state.ts'
import { formBase } from './moved-record.ts'

const others: readonly FormEvent[] = [
  { type: 'fieldLeft', path: 'phone' },
  { type: 'recordMoved', record, own: [] },
  moved,
  ownMoved,
  { type: 'waitEnded', message: 'Offline' },
  { type: 'modelChanged' },
  { type: 'overridden', accepted: { acceptUnsafe: true } },
  { type: 'discardRequested' },
  { type: 'discarded', values: opened },
]
const anyEvent: fc.Arbitrary<FormEvent> = fc
  .constantFrom(valid, blocked, doubtful, cleared, opened)
  .chain((values) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(review(values)) },
      {
        weight: 8,
        arbitrary: fc.constantFrom<FormEvent>(
          reviewed(values),
          reviewed(values, true),
          wait(values),
          synced,
          sending,
        ),
      },
      { weight: 3, arbitrary: fc.constantFrom<FormEvent>({ type: 'sent' }, refused, { type: 'cancelled' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<FormEvent>(
          { type: 'edited', values },
          { type: 'paused', values },
          { type: 'merged', base: formBase(model, movedRecord), values },
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    ),
  )

/** What a step into sending, or out of it, does wrong; null when nothing. */
function wrongStep(before: FormPhase, phase: FormPhase): string | null {
  if (phase === before) return null
  if (phase.name === 'waiting' && before.name !== 'reviewing') return `waiting straight from ${before.name}`
  if (phase.name === 'rereading' && before.name !== 'reviewing' && before.name !== 'waiting')
    return `reread straight from ${before.name}`
  if (phase.name === 'rereading' && before.name === 'waiting' && phase.values !== before.values)
    return 'other values than waited'
  if (before.name === 'sending' && phase.name !== 'sent' && phase.name !== 'refused')
    return `${phase.name} without a response`
  if (phase.name !== 'sending') return null
  if (phase.attempt.values === blocked) return 'values that block'
  if (before.name === 'refused') return phase.attempt.values === before.attempt.values ? null : 'other values'
  if (before.name !== 'rereading') return `straight from ${before.name}`
  return phase.attempt.values === before.values ? null : 'other values than were reviewed'
}

test('no order of events sends without a review, twice without a response between, or values that block', () => {
  let sendings = 0
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 20, maxLength: 40 }), (events) => {
      const phases = [start().phase]
      let state = start()
      for (const event of events) {
        state = formReducer(rules, state, event)
        phases.push(state.phase)
      }
      const steps = phases.slice(1).map((phase, index) => wrongStep(phases[index] ?? phase, phase))
      sendings += phases.filter(
        (phase, index) => phase.name === 'sending' && phase !== phases[index - 1],
      ).length
      expect(steps.filter((step) => step !== null)).toEqual([])
    }),
    { numRuns: 1000, seed: 8 },
  )
  expect(sendings).toBeGreaterThan(100)
})
