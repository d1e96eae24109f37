// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { updateAppStatus } from '../../api/app-status.ts'
import { personSignedIn } from '../../api/signed-in.ts'
import { keepApart } from './keep-apart.ts'
import { forgetAbsent } from './people.ts'
import { forgetOldUnclaimed } from './unclaimed-work.ts'

vi.mock(import('../../api/signed-in.ts'))
vi.mock(import('./people.ts'))
vi.mock(import('./unclaimed-work.ts'))

const asked = vi.mocked(personSignedIn)
beforeEach(() => {
  vi.clearAllMocks()
  asked.mockResolvedValue('ada')
  vi.mocked(forgetAbsent).mockRejectedValue(new Error('Blocked'))
  vi.mocked(forgetOldUnclaimed).mockRejectedValue(new Error('Blocked'))
})

/** What may have happened since the page was opened, and whether it's a reason to ask who is signed in. */
const EVENTS: [what: string, happen: () => void, asks: boolean][] = [
  ['the page is shown again', () => document.dispatchEvent(new Event('visibilitychange')), true],
  [
    'it comes back from memory',
    () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    true,
  ],
  [
    'it has loaded',
    () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false })),
    false,
  ],
  ['its session has ended', () => updateAppStatus({ hasSessionEnded: true }), true],
  ['its session goes on', () => updateAppStatus({ hasSessionEnded: undefined }), false],
]

it('does nothing where nobody signs in', () => {
  keepApart()
  expect(forgetAbsent).not.toHaveBeenCalled()
  expect(sessionStorage.getItem('desk.person')).toBeNull()
})

it('asks who is signed in whenever it may be someone else, once for each time', async () => {
  document.head.innerHTML = '<meta name="desk-person" content="ada">'
  keepApart()
  keepApart()
  expect(forgetAbsent).toHaveBeenCalledExactlyOnceWith('ada', expect.any(Number))
  expect(forgetOldUnclaimed).toHaveBeenCalledOnce()
  expect(sessionStorage.getItem('desk.person')).toBe('ada')
  for (const [what, happen, asks] of EVENTS) {
    asked.mockClear()
    happen()
    await Promise.resolve()
    expect([what, asked.mock.calls.length]).toEqual([what, asks ? 1 : 0])
    await new Promise((resolve) => setImmediate(resolve))
  }
})
