import { expect, it, vi } from 'vitest'
import { never, openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { isRunLockFree, runLock, SenderWatch } from './run-lock.ts'

async function twoTabs() {
  const browser = new TestBrowser()
  const [sending, watching] = [openTabState(), openTabState()]
  void browser.locks(sending).tryWith(runLock('company-1'), never)
  await browser.settle()
  const locks = browser.locks(watching)
  const watch = new SenderWatch({ clock: browser.clock(watching), locks })
  return { browser, sending, locks, watch }
}

it('says once that the tab which sent a run has let go', async () => {
  const { browser, sending, locks, watch } = await twoTabs()
  expect(await isRunLockFree(locks, 'company-1')).toBe(false)
  expect(await isRunLockFree(locks, 'company-2')).toBe(true)
  const onGone = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const run = { id: 'run-1', companyId: 'company-1', isElsewhere: () => true, onGone }
  watch.watch(run)
  watch.watch(run)
  await browser.pass(60_000)
  expect(onGone).not.toHaveBeenCalled()
  browser.close(sending)
  await browser.pass(60_000)
  expect(onGone).toHaveBeenCalledOnce()
})

it('looks no more once the run isn’t elsewhere', async () => {
  const { browser, sending, watch } = await twoTabs()
  const onGone = vi.fn<() => Promise<void>>(() => Promise.resolve())
  watch.watch({ id: 'run-1', companyId: 'company-1', isElsewhere: () => false, onGone })
  browser.close(sending)
  await browser.pass(60_000)
  expect(onGone).not.toHaveBeenCalled()
})
