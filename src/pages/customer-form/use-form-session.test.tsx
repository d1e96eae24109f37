import { act, renderHook } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import { ANNOUNCE_EVENT } from '../../components/ui/announce.ts'
import type { FormValues } from '../../model/form-value.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { entryWithResponse, sentEntry } from '../../writes/rules/entry.fixture.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { formBase } from './moved-record.ts'
import { useFormSession } from './use-form-session.ts'

const text = { type: 'String' }
const model = modelWith({ customerName: text, phone: text })
const record = { id: 'C-1', customerName: 'Acme', phone: '1' }
const values = formBase(model, record).values
const start = { servedModel: {}, model, opened: record, values, lost: [] }
const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}
const netSuite = {
  ...target,
  connection: { ...target.connection, integrationKey: 'akxx' },
  platformName: 'Oracle NetSuite',
}
/** Another tab has changed the phone number. */
const sent = sentEntry({
  kind: 'update',
  customerId: 'C-1',
  opened: record,
  payload: { customerName: 'Acme', phone: '2' },
})
const moved = { ...record, phone: '2' }

const FIRST: { latest: Customer; updates: readonly JournalEntry[] } = { latest: record, updates: [] }

function show(rejected: readonly Problem[] = []) {
  const onEdited = vi.fn<(values: FormValues, opened: Customer | null) => void>()
  const { result, rerender, unmount } = renderHook(
    ({ latest, updates }: { latest: Customer; updates: readonly JournalEntry[] }) =>
      useFormSession({ target, start, rejected, latest, updates, onEdited }),
    { initialProps: FIRST },
  )
  const handle = () => result.current
  const review = (typed: FormValues) => {
    act(() => handle().form.reset(typed))
    act(() => void handle().session.dispatch({ type: 'reviewRequested', values: typed }))
  }
  const arrives = (latest: Customer, updates: readonly JournalEntry[] = [sent]) =>
    act(() => rerender({ latest, updates }))
  return { handle, arrives, review, onEdited, unmount }
}

/** What a screen reader is told from here to the end of the test. */
function hearAnnouncements(): readonly unknown[] {
  const heard: unknown[] = []
  const hear = (event: Event) => void heard.push(event instanceof CustomEvent && event.detail)
  window.addEventListener(ANNOUNCE_EVENT, hear)
  onTestFinished(() => window.removeEventListener(ANNOUNCE_EVENT, hear))
  return heard
}

it('a change of this device is merged into the form without a question, under what was typed', () => {
  const { handle, arrives, onEdited } = show()
  act(() => handle().form.setValue('customerName', 'Typed'))
  arrives(moved)
  expect(handle().values()).toMatchObject({ customerName: 'Typed', phone: '2' })
  expect(handle().session.state).toMatchObject({
    base: { opened: moved },
    moved: [],
    changes: [{ path: expect.any(String) }],
  })
  expect(onEdited).toHaveBeenLastCalledWith(handle().values(), moved)
})

it('an untouched form moves on with the record, and nothing is kept as a draft', () => {
  const { handle, arrives, onEdited } = show()
  arrives(moved)
  expect(handle().values()).toMatchObject({ customerName: 'Acme', phone: '2' })
  expect(handle().session.state).toMatchObject({ base: { opened: moved }, changes: [] })
  expect(onEdited).not.toHaveBeenCalled()
})

it('a form whose edits were discarded has nothing to keep as a draft when its record moves on', () => {
  const { handle, arrives, onEdited } = show()
  act(() => handle().form.setValue('customerName', 'Typed'))
  expect(handle().session.state.isEdited).toBe(true)
  act(() => handle().startOver(values))
  expect(handle().session.state).toMatchObject({ isEdited: false, isChanged: false, changes: [] })
  onEdited.mockClear()
  arrives(moved)
  expect(handle().values()).toMatchObject({ customerName: 'Acme', phone: '2' })
  expect(onEdited).not.toHaveBeenCalled()
})

it('somebody else’s change is flagged, and changes no field', () => {
  const { handle, arrives } = show()
  arrives(moved, [])
  expect(handle().values()).toMatchObject({ phone: '1' })
  expect(handle().session.state.moved).toMatchObject([{ path: 'phone', now: '2' }])
})

it('a review is opened anew with an own change that it did not show, which is said once', () => {
  const { handle, arrives, review } = show()
  const typed = { ...values, customerName: 'Typed' }
  review(typed)
  const heard = hearAnnouncements()
  arrives(moved)
  expect(handle().session.state.phase).toMatchObject({ name: 'reviewing', values: { phone: '2' } })
  expect(heard).toEqual(['An earlier change of yours has reached the record. Check what will be sent.'])
})

it('what was reviewed on top of a change stays as it is when the platform writes that another way', () => {
  const { handle, arrives, review } = show()
  arrives(moved)
  const typed = { ...values, customerName: 'Typed', phone: '2' }
  review(typed)
  const { phase } = handle().session.state
  arrives({ ...moved, phone: '(2)' })
  expect(handle().session.state.phase).toBe(phase)
  expect(handle().session.state.own).toMatchObject([{ path: 'phone', isKnown: true, now: '(2)' }])
})

it('the number of problems left is said once typing pauses, and only when one was solved', () => {
  vi.useFakeTimers()
  const heard = hearAnnouncements()
  const { handle } = show([
    { path: 'phone', label: 'Phone', message: 'No such number' },
    { path: null, label: 'Xero', message: 'Rejected' },
  ])
  const type = (name: string, typed: string) => act(() => handle().form.setValue(name, typed))
  type('customerName', 'Typed')
  act(() => void vi.advanceTimersByTime(1000))
  expect(heard).toEqual([])
  type('phone', '2')
  type('phone', '22')
  act(() => void vi.advanceTimersByTime(1000))
  expect(heard).toEqual(['1 problem left.'])
  vi.useRealTimers()
})

it('a value that the platform doesn’t return isn’t taken as emptied once its change is synced', () => {
  const withTax = modelWith({ phone: text, taxNumber: text })
  const opened = { id: 'C-1', phone: '1', taxNumber: 'T' }
  const change = { kind: 'update', customerId: 'C-1', platformName: 'Oracle NetSuite' } as const
  const own = entryWithResponse('Success', {
    ...change,
    opened: record,
    payload: { phone: '1', taxNumber: 'T' },
  })
  const before: { latest: Customer } = { latest: opened }
  const { result, rerender } = renderHook(
    ({ latest }: { latest: Customer }) =>
      useFormSession({
        target: netSuite,
        start: {
          servedModel: {},
          model: withTax,
          opened,
          values: formBase(withTax, opened).values,
          lost: [],
        },
        rejected: [],
        latest,
        updates: [own],
        onEdited: () => undefined,
      }),
    { initialProps: before },
  )
  act(() => rerender({ latest: { id: 'C-1', phone: '1' } }))
  expect(result.current.session.state).toMatchObject({ moved: [], own: [] })
  expect(result.current.values()).toMatchObject({ taxNumber: 'T' })
})

it('a form that is gone sends nothing more, and what is being sent goes on', () => {
  const typed = { ...values, customerName: 'Typed' }
  const rereading = show()
  rereading.review(typed)
  const { session } = rereading.handle()
  act(() => void session.dispatch({ type: 'reviewed', values: typed, forceUpdate: false }))
  expect(session.state.phase.name).toBe('rereading')
  rereading.unmount()
  expect(session.state.phase.name).toBe('editing')

  const sending = show()
  sending.review(typed)
  const { session: sendingSession } = sending.handle()
  act(() => void sendingSession.dispatch({ type: 'reviewed', values: typed, forceUpdate: false }))
  act(() => void sendingSession.dispatch({ type: 'sending', known: record }))
  sending.unmount()
  expect(sendingSession.state.phase.name).toBe('sending')
})
