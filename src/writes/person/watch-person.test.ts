import { beforeEach, expect, test, vi } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { watchPerson } from './watch-person.ts'

let browser: TestBrowser
let signedIn: () => Promise<string | undefined>
beforeEach(() => {
  browser = new TestBrowser()
})

/** A page of a person, with what it has done since. */
function openPage(person: string) {
  const leave = vi.fn<() => void>()
  const asked = vi.fn<() => void>()
  const doubts: (() => void)[] = []
  watchPerson({
    person,
    channel: browser.channel(openTabState()),
    onDoubt: (check) => doubts.push(check),
    signedIn: () => {
      asked()
      return signedIn()
    },
    leave,
  })
  return { leave, asked, doubt: () => doubts.forEach((check) => check()) }
}

test('a page is given up once someone else has opened one', async () => {
  signedIn = () => Promise.resolve('ada')
  const first = openPage('ada')
  const second = openPage('ada')
  signedIn = () => Promise.resolve('ben')
  const bens = openPage('ben')
  await browser.settle()
  expect(first.leave).toHaveBeenCalledOnce()
  expect(second.leave).toHaveBeenCalledOnce()
  expect(bens.leave).not.toHaveBeenCalled()
})

test('pages of the same person ask nothing about each other', async () => {
  const first = openPage('ada')
  openPage('ada')
  await browser.settle()
  expect(first.asked).not.toHaveBeenCalled()
})

test('a page that comes late gives up nobody else’s', async () => {
  signedIn = () => Promise.resolve('ben')
  const bens = openPage('ben')
  const late = openPage('ada')
  await browser.settle()
  expect(bens.asked).toHaveBeenCalledOnce()
  expect(bens.leave).not.toHaveBeenCalled()
  late.doubt()
  await browser.settle()
  expect(late.leave).toHaveBeenCalledOnce()
})

test.each([
  ['nobody is signed in', () => Promise.resolve(undefined)],
  ['the same person has signed in again', () => Promise.resolve('ada')],
  ['the server can’t be asked', () => Promise.reject(new Error('offline'))],
])('a page stays where %s', async (_what, answer) => {
  signedIn = answer
  const page = openPage('ada')
  page.doubt()
  await browser.settle()
  expect(page.asked).toHaveBeenCalledOnce()
  expect(page.leave).not.toHaveBeenCalled()
})

test('many doubts at once are one question, and the next is asked again', async () => {
  signedIn = () => Promise.resolve('ada')
  const page = openPage('ada')
  page.doubt()
  page.doubt()
  await browser.settle()
  expect(page.asked).toHaveBeenCalledOnce()
  page.doubt()
  await browser.settle()
  expect(page.asked).toHaveBeenCalledTimes(2)
})

test('what else is said between pages is no person', async () => {
  const page = openPage('ada')
  for (const message of [null, 'ben', 7, {}]) browser.channel(openTabState()).post(message)
  await browser.settle()
  expect(page.asked).not.toHaveBeenCalled()
})
