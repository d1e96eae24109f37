import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  document.body.innerHTML =
    '<div id="early"><input type="search"><button type="button"><i>Menu</i></button><a href="#x">Skip</a><a href="/1">Link</a></div>'
})

const page = async () => (await import('./early-page.ts')).earlyPage
const part = (selector: string) => document.querySelector(selector) ?? document.body
const fire = (selector: string, event: Event) => part(selector).dispatchEvent(event)

async function isFree(): Promise<boolean> {
  let free = false
  void (await page()).whenFree().then(() => (free = true))
  await new Promise((resolve) => setTimeout(resolve))
  return free
}

it('is there only where the page came with a shell', async () => {
  expect((await page()).element).toBe(document.getElementById('early'))
  vi.resetModules()
  document.body.innerHTML = '<div id="early"></div>'
  expect((await page()).element).toBeUndefined()
})

it.each([
  ['pointerdown', 'pointerup', 'input'],
  ['pointerdown', 'pointerup', 'html'],
  ['pointerdown', 'pointercancel', 'input'],
  ['compositionstart', 'compositionend', 'input'],
])('is not free between %s and %s on %s', async (begin, end, place) => {
  await page()
  expect(await isFree()).toBe(true)
  fire('input', new PointerEvent(begin, { bubbles: true }))
  expect(await isFree()).toBe(false)
  fire(place, new PointerEvent(end, { bubbles: true }))
  expect(await isFree()).toBe(true)
})

it('is free while the browser’s own menu is open', async () => {
  await page()
  fire('i', new PointerEvent('pointerdown', { bubbles: true, button: 2 }))
  expect(await isFree()).toBe(true)
})

it('keeps the button that was pressed, until something else is', async () => {
  const early = await page()
  fire('i', new MouseEvent('click', { bubbles: true }))
  expect(early.pressed).toBe(part('button'))
  fire('input', new MouseEvent('click', { bubbles: true }))
  expect(early.pressed).toBeUndefined()
})

/** Whether a click on the link is kept from the browser. */
function click(init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
  fire('a[href="/1"]', event)
  return event.defaultPrevented
}

it('keeps a link for the application, which is quicker than another document', async () => {
  const early = await page()
  expect(click()).toBe(true)
  expect(early.pressed).toBe(part('a[href="/1"]'))
  for (const init of [{ ctrlKey: true }, { button: 1 }]) {
    expect(click(init)).toBe(false)
    // What the browser has opened in another tab is not opened here as well.
    expect(early.pressed).toBeUndefined()
  }
  early.isAlone = true
  expect(click()).toBe(false)
})

it('has what was pressed before it was there', async () => {
  document.body.innerHTML = '<div id="early"><a href="/1">One</a></div>'
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  document.querySelector('a')?.dispatchEvent(event)
  const key = new KeyboardEvent('keydown', { key: 'n' })
  window.deskEarlyEvents = [key, event]
  vi.resetModules()
  const { earlyPage } = await import('./early-page.ts')
  expect([earlyPage.pressed?.textContent, earlyPage.key]).toEqual(['One', undefined])
  expect(window.deskEarlyEvents).toBeUndefined()
  earlyPage.remove()
})

it('loads the files of the page that a kept link leads to', async () => {
  document.head.innerHTML =
    '<link crossorigin data-next="/record.js"><link crossorigin data-next="/record.css" as="style">'
  await page()
  expect(document.head.querySelectorAll('[rel]')).toHaveLength(0)
  click()
  expect(
    [...document.head.querySelectorAll('link')].map((link) => [link.rel, link.getAttribute('as')]),
  ).toEqual([
    ['modulepreload', null],
    ['preload', 'style'],
  ])
  document.head.replaceChildren()
})

it('leaves links within the page to the browser', async () => {
  await page()
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  fire('a[href="#x"]', event)
  expect(event.defaultPrevented).toBe(false)
})

it.each([
  ['a shortcut', 'a', { key: '?', shiftKey: true }, '?'],
  ['nothing of a text', 'input', { key: 'n' }, undefined],
  ['no key for the browser', 'a', { key: 'n', ctrlKey: true }, undefined],
  ['no Tab', 'a', { key: 'Tab' }, undefined],
])('keeps %s', async (_what, target, init, kept) => {
  const early = await page()
  fire(target, new KeyboardEvent('keydown', { bubbles: true, ...init }))
  expect(early.key?.key).toBe(kept)
})

it('keeps only what was done last', async () => {
  const early = await page()
  const done = () => [early.pressed?.localName, early.key?.key]
  fire('i', new MouseEvent('click', { bubbles: true }))
  fire('a', new KeyboardEvent('keydown', { bubbles: true, key: 'n' }))
  expect(done()).toEqual([undefined, 'n'])
  fire('i', new MouseEvent('click', { bubbles: true }))
  expect(done()).toEqual(['button', undefined])
  // Somebody who types wants no menu to open over it.
  fire('input', new InputEvent('input', { bubbles: true }))
  expect(done()).toEqual([undefined, undefined])
})

it('leads to the search at once, as the letters after the key are meant for it', async () => {
  await page()
  const slash = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: '/' })
  expect(fire('a', slash)).toBe(false)
  expect(document.activeElement).toBe(part('input'))
})

it('hears no shortcut where they are off', async () => {
  localStorage.setItem('desk.shortcuts', 'off')
  const early = await page()
  fire('a', new KeyboardEvent('keydown', { bubbles: true, key: '/' }))
  localStorage.clear()
  expect([early.key, document.activeElement]).toEqual([undefined, document.body])
})

it('hears nothing once it is gone', async () => {
  const early = await page()
  early.remove()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
  expect([early.element?.isConnected, early.key]).toEqual([false, undefined])
})
