import { fireEvent, renderHook } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { usePopup } from './use-popup.ts'

function open(trigger?: HTMLElement) {
  const onClose = vi.fn<() => void>()
  const ref = trigger && { current: trigger }
  const view = renderHook(() => usePopup(onClose, ref))
  return { onClose, ...view }
}

function button(): HTMLElement {
  const element = document.body.appendChild(document.createElement('button'))
  onTestFinished(() => element.remove())
  return element
}

const press = (key: object = { key: 'Escape' }) => fireEvent.keyDown(document.body, key)

it('Esc closes the topmost popup only, and the one below when that is gone', () => {
  const below = open()
  const above = open()
  expect([below.result.current(), above.result.current()]).toEqual([false, true])
  press()
  expect(above.onClose).toHaveBeenCalledOnce()
  expect(below.onClose).not.toHaveBeenCalled()

  above.unmount()
  expect(below.result.current()).toBe(true)
  press()
  expect(below.onClose).toHaveBeenCalledOnce()
  expect(above.onClose).toHaveBeenCalledOnce()
})

it.each([{ key: 'Enter' }, { key: 'Escape', isComposing: true }])('%o closes nothing', (key) => {
  const { onClose } = open()
  press(key)
  expect(onClose).not.toHaveBeenCalled()
})

it('Esc does nothing else besides', () => {
  open()
  // What `fireEvent` gives back is false for an event that was handled.
  expect(press()).toBe(false)
})

const handle = (event: Event): void => event.preventDefault()

it('an Esc that was handled already closes nothing', () => {
  window.addEventListener('keydown', handle, { capture: true })
  onTestFinished(() => window.removeEventListener('keydown', handle, { capture: true }))
  const { onClose } = open()
  press()
  expect(onClose).not.toHaveBeenCalled()
})

it('the focus goes back to where it was', () => {
  const before = button()
  before.focus()
  const { unmount } = open()
  before.blur()
  unmount()
  expect(document.activeElement).toBe(before)
})

it('the focus goes back to the trigger, when there is one', () => {
  const trigger = button()
  button().focus()
  const { unmount } = open(trigger)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  unmount()
  expect(document.activeElement).toBe(trigger)
})

it('a focus that somebody has moved on stays there', () => {
  const [trigger, elsewhere] = [button(), button()]
  const { unmount } = open(trigger)
  elsewhere.focus()
  unmount()
  expect(document.activeElement).toBe(elsewhere)
})
