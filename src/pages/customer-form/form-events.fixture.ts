import { createValidator } from '../../model/check/validate-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { formReducer, initialFormState } from './form-session.ts'
import type { FormEvent, FormSessionState } from './form-state.ts'
import { formBase } from './moved-record.ts'

const text = { type: 'String' }
export const model = modelWith({
  customerName: { ...text, required: true },
  phone: { ...text, validation: { warnings: [{ details: 'Max length of 5 characters' }] } },
  status: text,
})
export const record = { id: 'C-1', customerName: 'Acme', phone: '1', status: 'Active' }
export const movedRecord = { ...record, phone: '2', sourceModifiedDate: '2026-11-25T10:00:00' }
export const rules = { model, validate: createValidator(model, { original: record }) }
export const opened = formBase(model, record).values
export const valid: FormValues = { ...opened, customerName: 'Acme 2' }
export const blocked: FormValues = { ...opened, customerName: '' }
export const doubtful: FormValues = { ...opened, phone: '123456' }
export const cleared: FormValues = { ...opened, phone: '' }
export const archived: FormValues = { ...opened, status: 'Archived' }

export const start = (latest = record) => initialFormState(rules, { opened: record, values: opened }, latest)

export function after(events: readonly FormEvent[], from: FormSessionState = start()): FormSessionState {
  return events.reduce((state, event) => formReducer(rules, state, event), from)
}
export const review = (values: FormValues): FormEvent => ({ type: 'reviewRequested', values })
export const reviewed = (values: FormValues, forceUpdate = false): FormEvent => ({
  type: 'reviewed',
  values,
  forceUpdate,
})
/** Asked for, reviewed and sent on. */
export const send = (values: FormValues): readonly FormEvent[] => [review(values), reviewed(values)]
export const edited = (values: FormValues): FormEvent => ({ type: 'edited', values })
export const sending: FormEvent = { type: 'sending', known: record }
export const refused: FormEvent = { type: 'refused', reason: 'not-storable', message: 'Not stored' }
export const moved: FormEvent = { type: 'recordMoved', record: movedRecord, own: [] }

export const own = { path: 'phone', at: 0, now: '2', isKnown: true, isUndone: false }
export const ownMoved: FormEvent = { type: 'recordMoved', record: movedRecord, own: [own] }
export const wait = (values: FormValues): FormEvent => ({
  type: 'reviewedToWait',
  values,
  awaitedId: 'entry-1',
})
export const synced: FormEvent = { type: 'awaitedSynced' }
