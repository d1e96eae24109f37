import { act, fireEvent, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Customer } from '../../api/customers.ts'
import { createValidator } from '../../model/check/validate-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { loadingDraft } from '../../writes/drafts/draft-state.ts'
import { sendChange } from '../../writes/engine/send-change.ts'
import { SendError } from '../../writes/engine/send-error.ts'
import { entryWithResponse } from '../../writes/rules/entry.fixture.ts'
import { createFormSession } from './form-session-store.ts'
import { formBase } from './moved-record.ts'
import { useReread } from './use-reread.ts'
import { useSendForm } from './use-send-form.ts'

// What is read and sent is decided by each test.
vi.mock(import('../../writes/engine/send-change.ts'), () => ({ sendChange: vi.fn<typeof sendChange>() }))
vi.mock(import('./use-reread.ts'), () => ({ useReread: vi.fn<typeof useReread>() }))

const text = { type: 'String' }
const model = modelWith({ customerName: { ...text, required: true }, phone: text })
const record: Customer = { id: 'C-1', customerName: 'Acme', phone: '1' }
const opened = formBase(model, record).values
const SERVED = { type: 'Object' }
const ENTRY = entryWithResponse('Pending')
const target = {
  companyId: 'co',
  companyName: 'Books Ltd',
  connection: { id: 'x', platformName: 'Xero', status: 'Linked' },
  platformName: 'Xero',
  isOfflineConnector: false,
}

beforeEach(() => {
  vi.mocked(sendChange).mockReset().mockResolvedValue(ENTRY)
  reads({ record, servedModel: SERVED })
})

function reads(read: { record: Customer | null; servedModel: unknown }): void {
  vi.mocked(useReread).mockReturnValue(() => Promise.resolve(read))
}

/** A form whose name was changed, and what a person can do with it. */
function show(
  typed: FormValues = { customerName: 'Acme 2' },
  newModel?: unknown,
  comparesAtOnce = false,
  initial?: FormValues,
  after?: string,
) {
  const values = { ...opened, ...typed }
  const start = { servedModel: SERVED, model, opened: record, values, initial, lost: [] }
  const session = createFormSession({ model, validate: createValidator(model, {}) }, start, record)
  let current: FormValues = start.values
  const discardTyped = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const draft = {
    ...loadingDraft('draft-1'),
    save: () => undefined,
    flush: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    isKept: () => Promise.resolve(true),
    isUnsaved: () => false,
    adopt: () => undefined,
    discard: () => Promise.resolve(),
    discardTyped,
    restoreEarlier: () => Promise.resolve(false),
    discardEarlier: () => Promise.resolve(),
    keepMine: () => Promise.resolve(),
    acceptTheirs: () => undefined,
  }
  const handle = {
    session,
    values: () => current,
    fill: (next: FormValues) => {
      current = next
    },
    startOver: (next: FormValues) => {
      session.dispatch({ type: 'discarded', values: next })
      current = next
    },
    follow: (next: Customer | null) => session.dispatch({ type: 'recordMoved', record: next, own: [] }),
  }
  const onSent = vi.fn<() => void>()
  const onModelChanged = vi.fn<
    (servedModel: unknown, values: FormValues, opened: Customer | null) => boolean
  >(() => true)
  const { result } = renderHook(() =>
    useSendForm({
      target,
      start,
      customerId: 'C-1',
      draft,
      failed: undefined,
      // The form's own library has no part in sending.
      handle: handle as never,
      comparesAtOnce,
      withChanges: undefined,
      after,
      newModel,
      onModelChanged,
      onSent,
    }),
  )
  const review = () => act(async () => result.current.requestReview())
  /** Opens the review and sends from there. */
  const send = async (forceUpdate = false) => {
    await review()
    await act(async () => result.current.send(forceUpdate))
  }
  const typeInto = (next: FormValues) => {
    current = next
  }
  return { result, session, draft, handle, typeInto, onSent, onModelChanged, review, send }
}

it('names the change that must be confirmed first, where it is a step after one', async () => {
  await show(undefined, undefined, false, undefined, 'draft-0').send()
  expect(sent()).toMatchObject([{ draftId: 'draft-1', after: 'draft-0' }])
})

const sent = () => vi.mocked(sendChange).mock.calls.map(([change]) => change)

describe('a form that is sent', () => {
  it('keeps its draft, reads the record once more and sends the change', async () => {
    const { session, draft, onSent, send } = show()
    await send()
    expect(draft.flush).toHaveBeenCalledOnce()
    expect(sent()).toMatchObject([
      { kind: 'update', draftId: 'draft-1', customerId: 'C-1', payload: { customerName: 'Acme 2' } },
    ])
    expect(onSent).toHaveBeenCalledExactlyOnceWith(ENTRY)
    expect(session.state.phase.name).toBe('sent')
  })

  it('is reviewed first by Ctrl + S, which sends nothing however often it is pressed', async () => {
    const { session } = show()
    await act(async () => {
      for (let press = 0; press < 3; press++) fireEvent.keyDown(document, { key: 's', ctrlKey: true })
    })
    expect(session.state.phase.name).toBe('reviewing')
    expect(sent()).toEqual([])
  })

  it.each([
    { key: 's' },
    { key: 's', ctrlKey: true, altKey: true },
    { key: 'x', ctrlKey: true },
    { key: 's', ctrlKey: true, isComposing: true },
    { key: 's', ctrlKey: true, keyCode: 229 },
  ])('isn’t reviewed by %o', async (press) => {
    const { session } = show()
    await act(async () => void fireEvent.keyDown(document, press))
    expect(session.state.phase.name).toBe('editing')
  })

  it('is sent by nothing but the review', async () => {
    const { session, send, review } = show()
    await review()
    expect(session.state.phase.name).toBe('reviewing')
    expect(sent()).toEqual([])
    await send(true)
    expect(sent()).toMatchObject([{ forceUpdate: true }])
  })

  it('isn’t sent when the fields show something else than the review did', async () => {
    const { result, session, typeInto, review } = show()
    await review()
    typeInto({ ...opened, customerName: 'Acme 3' })
    await act(async () => result.current.send(false))
    expect(session.state.phase).toMatchObject({ name: 'refused', reason: 'edited' })
    expect(sent()).toEqual([])
  })

  it('is reviewed by itself when it corrects a change that met another one', () => {
    const { session } = show(undefined, undefined, true)
    expect(session.state.phase.name).toBe('reviewing')
    expect(sent()).toEqual([])
  })

  it('isn’t reviewed when nothing has changed', async () => {
    const { session, send } = show({})
    await send()
    expect(session.state.phase.name).toBe('unchanged')
    expect(sent()).toEqual([])
  })

  it('isn’t sent while something blocks it', async () => {
    const { session, send } = show({ customerName: '' })
    await send()
    expect(session.state.problems.map(({ path }) => path)).toEqual(['customerName'])
    expect(sent()).toEqual([])
  })
})

describe('when Codat has something newer', () => {
  const moved = { ...record, phone: '2' }

  it('another record is compared instead of overwritten, and merged before it is sent', async () => {
    reads({ record: moved, servedModel: SERVED })
    const { result, session, handle, send } = show()
    await send()
    expect(session.state.phase.name).toBe('comparing')
    expect(sent()).toEqual([])

    act(() => result.current.merge(new Map()))
    expect(handle.values()).toMatchObject({ customerName: 'Acme 2', phone: '2' })
    expect(session.state.phase.name).toBe('reviewing')
  })

  it('a merge waits for a choice where both sides changed a field', async () => {
    reads({ record: moved, servedModel: SERVED })
    const { result, session, handle, send } = show({ phone: '3' })
    await send()
    act(() => result.current.merge(new Map()))
    expect(session.state.phase.name).toBe('comparing')
    act(() => result.current.merge(new Map([['phone', 'mine']])))
    expect(session.state.phase.name).toBe('reviewing')
    expect(handle.values()).toMatchObject({ phone: '3' })
  })

  it('another model builds the form again, and nothing is sent', async () => {
    const newer = { type: 'Object', properties: {} }
    reads({ record, servedModel: newer })
    const { session, onModelChanged, send } = show()
    await send()
    expect(onModelChanged.mock.calls).toEqual([[newer, { ...opened, customerName: 'Acme 2' }, record]])
    expect(session.state.phase.name).toBe('editing')
    expect(sent()).toEqual([])
  })

  it('a model that is known to be newer builds the form again without a request', async () => {
    const { draft, onModelChanged, send } = show(undefined, { type: 'Object', properties: {} })
    await send()
    expect(onModelChanged).toHaveBeenCalledOnce()
    expect(draft.flush).not.toHaveBeenCalled()
    expect(sent()).toEqual([])
  })

  it('what is no model at all leaves the form as it is, and is no reason not to send', async () => {
    reads({ record, servedModel: 'nonsense' })
    const { onModelChanged, send } = show()
    onModelChanged.mockReturnValue(false)
    await send()
    expect(sent()).toHaveLength(1)
  })

  it('a record that couldn’t be read is no reason not to send', async () => {
    reads({ record: null, servedModel: undefined })
    await show().send()
    expect(sent()).toHaveLength(1)
  })
})

it('nothing is sent when the person cancels while the record is read', async () => {
  let finish: ((read: { record: Customer | null; servedModel: unknown }) => void) | undefined
  vi.mocked(useReread).mockReturnValue(() => new Promise((resolve) => (finish = resolve)))
  const { result, send } = show()
  await send()
  act(() => result.current.apply({ type: 'cancelled' }))
  await act(async () => finish?.({ record, servedModel: SERVED }))
  expect(sent()).toEqual([])
})

describe('a form that wasn’t sent', () => {
  it.each([
    ['may-still-arrive', { confirmRisk: true }],
    ['not-storable', { acceptUnsafe: true }],
    ['same-response', { newKey: true }],
  ] as const)('says why (%s) and can be sent anyway', async (reason, accepted) => {
    const error = new SendError(reason)
    vi.mocked(sendChange).mockRejectedValueOnce(error)
    const { result, session, onSent, send } = show()
    await send()
    expect(session.state.phase).toMatchObject({ name: 'refused', reason, message: error.message })
    expect(onSent).not.toHaveBeenCalled()

    await act(async () => result.current.sendAnyway())
    expect(sent()[1]).toMatchObject({ ...accepted, payload: { customerName: 'Acme 2' } })
    expect(onSent).toHaveBeenCalledOnce()
  })

  it('leaves no choice after an error nobody expected', async () => {
    vi.mocked(sendChange).mockRejectedValueOnce(new TypeError('undefined is not a function'))
    const { result, session, send } = show()
    await send()
    expect(session.state.phase).toMatchObject({
      name: 'refused',
      reason: 'unexpected',
      message: 'Something went wrong and nothing was sent. Try again.',
    })
    await act(async () => result.current.sendAnyway())
    expect(sent()).toHaveLength(1)
  })
})

it('discarding brings back what was opened, and what was typed goes from the draft', () => {
  const { result, session, draft, handle } = show()
  session.dispatch({ type: 'discardRequested' })
  act(() => result.current.discard())
  expect(handle.values()).toEqual(opened)
  expect(draft.discardTyped).toHaveBeenCalledOnce()
  expect(session.state.phase.name).toBe('editing')
})

it('discarding what was typed into a clone brings back the clone', () => {
  const clone = { ...opened, customerName: 'Cloned' }
  const { result, session, handle, typeInto } = show(clone, undefined, false, clone)
  typeInto({ ...clone, customerName: 'Typed', phone: '2' })
  session.dispatch({ type: 'discardRequested' })
  act(() => result.current.discard())
  expect(handle.values()).toEqual(clone)
  expect(session.state).toMatchObject({ phase: { name: 'editing' }, changes: [{ path: expect.any(String) }] })
})

describe('sending what the list beside the form shows', () => {
  it('goes through the review, which stays open where it is needed', async () => {
    const { result, session } = show()
    const shown = session.state.changes
    const decide = vi.fn<(...args: unknown[]) => boolean>(() => true)
    await act(async () => result.current.sendShown(decide))
    expect(decide).toHaveBeenCalledWith(expect.objectContaining({ name: 'reviewing' }), shown)
    expect(session.state.phase.name).toBe('reviewing')
    expect(sent()).toEqual([])
    // The review is open: the button behind it does nothing.
    await act(async () => result.current.sendShown(() => false))
    expect(sent()).toEqual([])
  })

  it('sends exactly what the review would have shown', async () => {
    const { result, onSent } = show()
    await act(async () => result.current.sendShown(() => false))
    expect(sent()).toMatchObject([{ payload: { customerName: 'Acme 2' }, changes: [{ after: 'Acme 2' }] }])
    expect(onSent).toHaveBeenCalledOnce()
  })

  it('sends nothing that is blocked', async () => {
    const { result, session } = show({ customerName: '' })
    await act(async () => result.current.sendShown(() => false))
    expect(session.state).toMatchObject({ phase: { name: 'editing' }, problems: [{ path: 'customerName' }] })
    expect(sent()).toEqual([])
  })
})
