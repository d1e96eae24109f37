import { renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useActions } from './use-actions.ts'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

function actions(companyId?: string) {
  const onClose = vi.fn<() => void>()
  const onSync = vi.fn<() => void>()
  const { result } = renderHook(() => useActions({ companyId, onClose, onSync }))
  const run = (title: string) => result.current.find((action) => action.title === title)?.run?.()
  return { onClose, onSync, run, titles: result.current.map(({ title }) => title) }
}

/** The button that shows the shortcuts, in sight or hidden as on a phone. */
function helpButton(isInSight: boolean) {
  const button = document.createElement('button')
  button.setAttribute('aria-keyshortcuts', '?')
  const rects = isInSight ? [new DOMRect()] : []
  // Only their number is looked at.
  button.getClientRects = () => rects as unknown as DOMRectList
  document.body.append(button)
  return button
}

it('offers what the page has', () => {
  expect(actions().titles).toEqual(['Copy link to this page', 'Use dark colours'])
  helpButton(false)
  expect(actions('c1').titles).toEqual(['Sync customers', 'Copy link to this page', 'Use dark colours'])
})

it('closes before it does something, but for the sync, which goes on in it', () => {
  const clicked = vi.fn<() => void>()
  helpButton(true).addEventListener('click', clicked)
  const { run, onClose, onSync } = actions('c1')
  run('Sync customers')
  expect([onSync.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0])
  run('Show keyboard shortcuts')
  expect([clicked.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
  run('Use dark colours')
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
})

it('copies the address', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue()
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const announced = vi.fn<(event: Event) => void>()
  window.addEventListener('desk:announce', announced)
  actions().run('Copy link to this page')
  expect(writeText).toHaveBeenCalledWith(location.href)
  await vi.waitFor(() => expect(announced).toHaveBeenCalledOnce())
  window.removeEventListener('desk:announce', announced)
  vi.unstubAllGlobals()
})
