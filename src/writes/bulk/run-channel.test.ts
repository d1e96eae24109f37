import { expect, it } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { RunChannel } from './run-channel.ts'
import type { RunMessage } from './run-channel.ts'

it('other tabs hear what is said of runs, and nothing else', async () => {
  const browser = new TestBrowser()
  const channels = [browser.channel(openTabState()), browser.channel(openTabState())] as const
  const heard: RunMessage[] = []
  new RunChannel(channels[1]).listen((message) => heard.push(message))
  for (const message of [null, 'pause', { id: 'run-1' }, { type: 'unheard-of', id: 'run-1' }])
    channels[0].post(message)
  new RunChannel(channels[0]).post('pause', 'run-1')
  await browser.settle()
  expect(heard).toEqual([{ type: 'pause', id: 'run-1' }])
})
