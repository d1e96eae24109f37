import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { createFormSession, useFormState } from './form-session-store.ts'

const model = modelWith({ customerName: { type: 'String' }, phone: { type: 'String' } })
const issue = (severity: 'block' | 'warn', message: string) => ({
  path: 'phone',
  label: 'Phone',
  severity,
  message,
})

/** A form whose phone number is wrong in every way. */
const session = () =>
  createFormSession(
    {
      model,
      validate: () => [issue('warn', 'Too long'), issue('warn', 'Not local'), issue('block', 'No number')],
    },
    { servedModel: {}, model, opened: null, values: { customerName: 'Acme', phone: 'x' }, lost: [] },
    null,
  )

it('has the warnings at a path as one text', () => {
  const { warningsAt } = session()
  expect(warningsAt('phone')).toBe('Too long\nNot local')
  expect(warningsAt('customerName')).toBe('')
})

it('shows what blocks a field once it was left', () => {
  const form = session()
  expect(form.errorAt('phone')).toBeUndefined()
  form.leave('phone')
  expect(form.errorAt('phone')).toBe('No number')
})

it('shows what blocks every field after an attempt to review it', () => {
  const form = session()
  form.dispatch({ type: 'reviewRequested', values: { customerName: 'Acme', phone: 'x' } })
  expect(form.errorAt('phone')).toBe('No number')
  expect(form.errorAt('customerName')).toBeUndefined()
})

it('tells its listeners of a new state only, and none that has left', () => {
  const form = session()
  const listener = vi.fn<() => void>()
  const stop = form.subscribe(listener)
  form.leave('phone')
  form.leave('phone')
  expect(listener).toHaveBeenCalledOnce()
  stop()
  form.leave('customerName')
  expect(listener).toHaveBeenCalledOnce()
})

it('a component renders when its part of the state changes', () => {
  const form = session()
  let renders = 0
  const { result } = renderHook(() => {
    renders += 1
    return useFormState(form, ({ phase }) => phase.name)
  })
  act(() => form.leave('phone'))
  expect([result.current, renders]).toEqual(['editing', 1])
  act(() => void form.dispatch({ type: 'discardRequested' }))
  expect([result.current, renders]).toEqual(['discarding', 2])
})
