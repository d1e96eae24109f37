import { useState } from 'react'
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { earlyForm, endEarlyForm } from './early-form.ts'

const MARKUP =
  '<div data-path="name"><button type="button">About</button><input value=""></div>' +
  '<div data-path="notes"><textarea></textarea></div>' +
  '<div data-path="flag"><input type="radio" name="f"><input type="radio" name="f" checked></div>' +
  '<button type="button">Add</button><button type="submit">Review</button>'

interface FormProps {
  onType: (text: string) => void
  onDo: (what: string) => void
}

/** The same form once React is there, with a field above the others. */
function Form({ onType, onDo }: FormProps) {
  const [flag, setFlag] = useState(1)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDo('submitted')
      }}
    >
      <div data-path="name">
        <button type="button">About</button>
        <input
          defaultValue=""
          onChange={(event) => onType(event.currentTarget.value)}
          onBlur={() => onDo('left')}
        />
      </div>
      <div data-path="notes">
        <textarea defaultValue="" onChange={(event) => onType(event.currentTarget.value)} />
      </div>
      <div data-path="flag">
        {[0, 1].map((place) => (
          <input key={place} type="radio" name="g" checked={flag === place} onChange={() => setFlag(place)} />
        ))}
      </div>
      <button type="button" onClick={() => onDo('added')}>
        Add
      </button>
      <button type="submit">Review</button>
    </form>
  )
}

beforeEach(() => {
  const form = document.createElement('form')
  form.innerHTML = MARKUP
  document.body.replaceChildren(form)
  window.deskEarlyForm = form
  window.scrollTo = () => undefined
})

afterEach(() => {
  delete window.deskEarlyForm
})

const part = <Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  of: Element = document.body,
): Kind => {
  const found = of.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}`)
  return found
}

async function takeOver() {
  earlyForm()?.keepFocus()
  const early = window.deskEarlyForm
  const onType = vi.fn<FormProps['onType']>()
  const onDo = vi.fn<FormProps['onDo']>()
  const { container } = render(<Form onType={onType} onDo={onDo} />)
  early?.remove()
  const form = part('form', HTMLFormElement, container)
  endEarlyForm(form, () => onDo('settled'))
  await Promise.resolve()
  return { form, typed: onType.mock.calls.flat(), done: onDo.mock.calls.flat() }
}

it('hands over what was typed and chosen, the focus and the cursor', async () => {
  earlyForm()
  const name = part('input', HTMLInputElement)
  const notes = part('textarea', HTMLTextAreaElement)
  name.value = 'Kim'
  notes.value = 'Two\nlines'
  notes.focus()
  notes.setSelectionRange(1, 2)
  part('[type=radio]', HTMLInputElement).checked = true
  const { form, typed, done } = await takeOver()
  expect(typed).toEqual(['Kim', 'Two\nlines'])
  // The field that has no focus is left, as fields are.
  expect(done).toEqual(['settled', 'left'])
  const now = part('textarea', HTMLTextAreaElement, form)
  expect([document.activeElement === now, now.selectionStart, now.selectionEnd]).toEqual([true, 1, 2])
  expect(part('[type=radio]', HTMLInputElement, form).checked).toBe(true)
  expect(window.deskEarlyForm).toBeUndefined()
})

it('touches nothing that nobody touched', async () => {
  earlyForm()
  expect(await takeOver()).toMatchObject({ typed: [], done: ['settled'] })
})

it('presses the button pressed last, unless something was typed since', async () => {
  for (const [types, expected] of [
    [false, ['settled', 'added']],
    [true, ['settled']],
  ] as const) {
    const form = document.createElement('form')
    form.innerHTML = MARKUP
    document.body.replaceChildren(form)
    window.deskEarlyForm = form
    earlyForm()
    part('form > button', HTMLButtonElement).click()
    if (types) part('input', HTMLInputElement).dispatchEvent(new InputEvent('input', { bubbles: true }))
    expect((await takeOver()).done).toEqual(expected)
  }
})

it('sends on what was sent by Enter', async () => {
  earlyForm()
  part('form', HTMLFormElement).dataset['submitted'] = ''
  expect((await takeOver()).done).toEqual(['settled', 'submitted'])
})

it.each([
  [
    'a pointer is down',
    new PointerEvent('pointerdown', { bubbles: true }),
    new PointerEvent('pointerup', { bubbles: true }),
  ],
  [
    'an input method composes',
    new Event('compositionstart', { bubbles: true }),
    new Event('compositionend', { bubbles: true }),
  ],
])('isn’t free while %s', async (_, begin, end) => {
  const early = earlyForm()
  const field = part('input', HTMLInputElement)
  const free = vi.fn<() => void>()
  field.dispatchEvent(begin)
  void early?.whenFree().then(free)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(free).not.toHaveBeenCalled()
  field.dispatchEvent(end)
  await vi.waitFor(() => expect(free).toHaveBeenCalledOnce())
})
