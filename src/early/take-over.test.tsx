import { useState } from 'react'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  document.body.replaceChildren()
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** The markup of both pages, as text for the early one. */
const MARKUP =
  '<div><label>Find <input type="search" value=""></label><div id="list"><a href="/1">One</a><a href="/2">Two</a></div><button type="button">Menu</button></div>'

function App({ onType, onPress }: { onType: (text: string) => void; onPress: () => void }): ReactElement {
  return (
    <div>
      <label>
        {'Find '}
        <input type="search" defaultValue="" onInput={(event) => onType(event.currentTarget.value)} />
      </label>
      <div id="list">
        <a href="/1">One</a>
        <a href="/2">Two</a>
      </div>
      <button type="button" onClick={onPress}>
        Menu
      </button>
    </div>
  )
}

function ManyButtons() {
  const [pressed, setPressed] = useState('')
  return (
    <div>
      <button aria-haspopup="dialog" onClick={() => setPressed('Kim & Co')}>
        Kim & Co
      </button>
      {['Name', 'Email', 'Changed'].map((name) => (
        <button key={name} onClick={() => setPressed(name)}>
          {name}
        </button>
      ))}
      <button aria-label="Keyboard shortcuts" aria-keyshortcuts="?" onClick={() => setPressed('Help')} />
      <output>{pressed}</output>
    </div>
  )
}

async function open(app?: ReactElement) {
  document.body.innerHTML = `<div id="early">${MARKUP}</div><div id="root"></div>`
  const { earlyPage } = await import('./early-page.ts')
  const { takeOver } = await import('./take-over.ts')
  const root = document.getElementById('root') ?? document.body
  const onType = vi.fn<(text: string) => void>()
  const onPress = vi.fn<() => void>()
  const render = () => createRoot(root).render(app ?? <App onType={onType} onPress={onPress} />)
  return {
    early: document.getElementById('early') ?? document.body,
    earlyPage,
    root,
    onType,
    onPress,
    takeOver: () => {
      takeOver(root, render)
      flushSync(() => undefined)
    },
  }
}

const query = <Kind extends Element>(root: Element, selector: string, kind: new () => Kind): Kind => {
  const found = root.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}`)
  return found
}

it('keeps what was typed, where the cursor was, and tells the field’s code', async () => {
  const { early, root, onType, takeOver } = await open()
  const field = query(early, 'input', HTMLInputElement)
  field.focus()
  field.value = 'harbour'
  field.setSelectionRange(2, 4)
  takeOver()
  const now = query(root, 'input', HTMLInputElement)
  expect([now.value, now.selectionStart, now.selectionEnd]).toEqual(['harbour', 2, 4])
  expect(document.activeElement).toBe(now)
  expect(onType.mock.calls).toEqual([['harbour']])
  expect(early.isConnected).toBe(false)
})

it('leaves a search that came with the address as the application has it', async () => {
  const { early, onType, takeOver } = await open()
  query(early, 'input', HTMLInputElement).defaultValue = 'from the address'
  takeOver()
  expect(onType).not.toHaveBeenCalled()
})

it('keeps the focus on a link, the scrolling and the selection', async () => {
  const { early, root, onType, takeOver } = await open()
  query(early, 'a[href="/2"]', HTMLAnchorElement).focus()
  query(early, '#list', HTMLDivElement).scrollTop = 40
  const [one, two] = [...early.querySelectorAll('a')].map(({ firstChild }) => firstChild ?? early)
  document.getSelection()?.setBaseAndExtent(one ?? early, 1, two ?? early, 2)
  takeOver()
  expect(document.activeElement).toBe(query(root, 'a[href="/2"]', HTMLAnchorElement))
  expect(query(root, '#list', HTMLDivElement).scrollTop).toBe(40)
  expect(document.getSelection()?.toString()).toBe('neTw')
  expect(onType).not.toHaveBeenCalled()
})

it('presses the button that was pressed in vain', async () => {
  const { early, onPress, takeOver } = await open()
  query(early, 'button', HTMLButtonElement).click()
  takeOver()
  expect(onPress).toHaveBeenCalledTimes(1)
})

it('presses the shortcut that was pressed in vain, but no key of a text', async () => {
  const keys: string[] = []
  for (const [target, key] of [
    ['input', 'x'],
    ['a', 'N'],
  ] as const) {
    const { early, takeOver } = await open()
    query(early, target, HTMLElement).dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }),
    )
    const hear = (event: KeyboardEvent) => keys.push(`${event.shiftKey ? 'Shift+' : ''}${event.key}`)
    document.addEventListener('keydown', hear)
    takeOver()
    document.removeEventListener('keydown', hear)
    vi.resetModules()
  }
  expect(keys).toEqual(['Shift+N'])
})

it('presses the button that a key stands for: what hears the key may come later', async () => {
  const { early, root, onPress, takeOver } = await open(<ManyButtons />)
  early.dispatchEvent(new KeyboardEvent('keydown', { key: '?', shiftKey: true, bubbles: true }))
  takeOver()
  expect(query(root, 'output', HTMLElement).textContent).toBe('Help')
  expect(onPress).not.toHaveBeenCalled()
})

it.each([
  ['the one that says the same, where others stand before it', 'Email', 'Email'],
  ['none where none says the same', 'Phone', ''],
  ['the one at its place that has learnt its name, if it only opens something', 'Loading…', 'Kim & Co'],
])('presses %s', async (_what, pressed, expected) => {
  const { early, root, takeOver } = await open(<ManyButtons />)
  early.innerHTML =
    '<div><button aria-haspopup="dialog">Loading…</button><button>Name</button><button>Phone</button><button>Email</button></div>'
  const button = [...early.querySelectorAll('button')].find(({ textContent }) => textContent === pressed)
  button?.click()
  takeOver()
  expect(query(root, 'output', HTMLElement).textContent).toBe(expected)
})

it('renders at once where the page came without a shell', async () => {
  document.body.innerHTML = '<div id="early"></div><div id="root"></div>'
  const { takeOver } = await import('./take-over.ts')
  const render = vi.fn<() => void>()
  takeOver(document.body, render)
  expect(render).toHaveBeenCalledTimes(1)
})
