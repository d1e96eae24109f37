import { beforeEach, expect, it, vi } from 'vitest'
import type { SavedView } from '../views/saved-view.ts'
import { clearStoredValues, deviceStorage } from './stored-value.ts'

const views: SavedView[] = [{ id: 'a', name: 'A', query: 'status=Active', isDefault: false }]

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.resetModules()
})
const load = () => import('./saved-views.ts')

it('keeps views on the device', async () => {
  const { saveViews } = await load()
  expect(saveViews(views)).toBe(true)
  vi.resetModules()
  expect((await load()).savedViews()).toEqual(views)
})

it.each(['no JSON', '{"version":2,"views":[]}', '{"version":1,"views":[{"id":""}]}'])(
  'has none where something else is stored: %s',
  async (text) => {
    localStorage.setItem('desk.views', text)
    expect((await load()).savedViews()).toEqual([])
  },
)

it('knows what another tab has changed while nobody was listening, and that all of it was cleared', async () => {
  const { savedViews, subscribeToViews } = await load()
  subscribeToViews(() => undefined)()
  expect(savedViews()).toEqual([])
  localStorage.setItem('desk.views', JSON.stringify({ version: 1, views }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'desk.views' }))
  expect(savedViews()).toEqual(views)
  clearStoredValues(deviceStorage, 'desk.')
  const { forgetStored } = await import('./stored-changes.ts')
  forgetStored()
  expect(savedViews()).toEqual([])
})

it('hears of a change in another tab', async () => {
  const { savedViews, subscribeToViews } = await load()
  expect(savedViews()).toEqual([])
  const heard = vi.fn<() => void>()
  const end = subscribeToViews(heard)
  localStorage.setItem('desk.views', JSON.stringify({ version: 1, views }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'desk.views' }))
  expect(heard).toHaveBeenCalledTimes(1)
  expect(savedViews()).toEqual(views)
  end()
  window.dispatchEvent(new StorageEvent('storage', { key: 'desk.views' }))
  expect(heard).toHaveBeenCalledTimes(1)
})

it('says when the browser doesn’t keep them, and has them as long as the page lasts', async () => {
  const { saveViews, savedViews } = await load()
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(saveViews(views)).toBe(false)
  expect(savedViews()).toEqual(views)
  full.mockRestore()
})

it('remembers by company which view was in use', async () => {
  const { rememberView, viewInUse } = await load()
  expect(viewInUse('one')).toBeUndefined()
  rememberView('one', 'a')
  rememberView('two', '')
  expect([viewInUse('one'), viewInUse('two'), viewInUse('three')]).toEqual(['a', '', undefined])
})
