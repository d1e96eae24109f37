import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FieldValues } from 'react-hook-form'
import { describe, expect, test, vi } from 'vitest'
import { UNLISTED } from '../../../model/form-value.ts'
import { modelWith } from '../../../model/parse-sample.fixture.ts'
import { FormUnderTest } from './form-under-test.fixture.tsx'
import { ChoiceField } from './ChoiceField.tsx'

const STATUSES = [
  { value: 'Active', displayName: 'Active' },
  { value: 'InActive', displayName: 'Archived' },
]
const THOUSAND = Array.from({ length: 1000 }, (_, index) => ({
  value: `v${index}`,
  displayName: `Option ${index}`,
}))

interface Shown {
  stored?: unknown
  required?: boolean
  options?: readonly object[]
  type?: string
}

function renderChoice({
  stored = 'Active',
  required = false,
  options = STATUSES,
  type = 'String',
}: Shown = {}) {
  const [status] = modelWith({ status: { type, displayName: 'Status', required, options } }).children
  if (status === undefined) throw new Error('no field')
  const form: { read?: () => FieldValues } = {}
  const onSubmit = vi.fn<() => void>()
  const leave = vi.fn<(path: string) => void>()
  const issues = {
    warningsAt: () => '',
    errorAt: () => undefined,
    problemsWithin: () => 0,
    leave,
    subscribe: () => () => undefined,
  }
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <FormUnderTest values={{ status: stored }} onReady={(read) => (form.read = read)} issues={issues}>
        <div data-path="status">
          <ChoiceField node={status} path="status" />
        </div>
      </FormUnderTest>
      <button type="submit">Elsewhere</button>
    </form>,
  )
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: /^Status/ })
  return { user: userEvent.setup(), input, onSubmit, leave, status: (): unknown => form.read?.()['status'] }
}

const option = (name: string) => screen.getByRole('option', { name })
const list = () => screen.queryByRole('listbox', { name: 'Status' })
const active = (input: HTMLElement) => {
  const id = input.getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)
}

test('a choice shows its label and its value, and stores the value', async () => {
  const { user, input, status } = renderChoice()
  await user.click(input)
  await user.click(option('Archived (InActive)'))
  expect(status()).toBe('InActive')
  expect(input.value).toBe('Archived (InActive)')
  expect(list()).toBeNull()
})

describe('what is chosen already stays chosen', () => {
  test('when it is clicked', async () => {
    const { user, input, status } = renderChoice({ stored: 'InActive' })
    await user.click(input)
    await user.click(option('Archived (InActive)'))
    expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
  })

  test('when it is chosen by ↓ and Enter, which the form does not see', async () => {
    const { user, input, status, onSubmit } = renderChoice({ stored: 'InActive' })
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(active(input)).toBe(option('Archived (InActive)'))
    await user.keyboard('{Enter}')
    expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
    expect(onSubmit).not.toHaveBeenCalled()
    expect(list()).toBeNull()
    await user.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('with the spaces at its ends, which belong to the value', async () => {
    const { user, input, status } = renderChoice({ options: [{ value: ' NET 30 ', displayName: 'Net 30' }] })
    await user.click(input)
    await user.click(option('Net 30 ( NET 30 )'))
    await user.tab()
    expect(status()).toBe(' NET 30 ')
  })

  test.each(['{Control>}s{/Control}', '{Enter}'])(
    'when its text is deleted and %s asks for the review',
    async (keys) => {
      const { user, input, status } = renderChoice({ stored: 'InActive' })
      await user.clear(input)
      await user.keyboard(keys)
      expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
    },
  )

  test('when its text is deleted and the field is left', async () => {
    const { user, input, status } = renderChoice({ stored: 'InActive' })
    await user.clear(input)
    expect(status()).toBe('InActive')
    await user.tab()
    expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
  })
})

describe('a typed text that means one option is chosen', () => {
  const ways: [string, string][] = [
    ['Enter', '{Enter}'],
    ['Tab', '{Tab}'],
  ]
  for (const [way, key] of ways) {
    test.each(['InActive', 'Archived', 'ARCHIVED', 'arch', 'A\u200brchived', 'Árchived'])(
      `at ${way}: %j`,
      async (text) => {
        const { user, input, status, onSubmit } = renderChoice()
        await user.clear(input)
        await user.type(input, text)
        await user.keyboard(key)
        expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
        expect(onSubmit).not.toHaveBeenCalled()
      },
    )
  }

  test('when something else is clicked', async () => {
    const { user, input, status } = renderChoice()
    await user.click(input)
    await user.keyboard('archived')
    await user.click(document.body)
    expect([status(), input.value]).toEqual(['InActive', 'Archived (InActive)'])
  })

  test('before the field is left, so that a shortcut sends what is meant', async () => {
    const { user, input, status } = renderChoice()
    await user.clear(input)
    await user.type(input, 'archived')
    expect(status()).toBe('InActive')
  })
})

describe('any other text', () => {
  test.each([
    ['Enter', '{Enter}'],
    ['Tab', '{Tab}'],
  ])('stays as typed at %s, is no value, and the field is checked', async (_, key) => {
    const { user, input, status, onSubmit, leave } = renderChoice()
    await user.clear(input)
    await user.type(input, 'Archved')
    expect(screen.getByText('No matches')).toBeDefined()
    await user.keyboard(key)
    expect([status(), input.value]).toEqual([{ [UNLISTED]: 'Archved' }, 'Archved'])
    expect(screen.queryByText('No matches')).toBeNull()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(leave).toHaveBeenCalledWith('status')
  })

  test('is resolved by choosing, or by the button that empties', async () => {
    const { user, input, status } = renderChoice({ stored: { [UNLISTED]: 'Archved' }, required: true })
    expect(input.value).toBe('Archved')
    await user.click(screen.getByRole('button', { name: 'Clear Status' }))
    expect([status(), input.value]).toEqual(['', ''])
    expect(document.activeElement).toBe(input)
    await user.keyboard('gone{Enter}')
    expect(status()).toEqual({ [UNLISTED]: 'gone' })
    await user.clear(input)
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(status()).toBe('InActive')
  })

  test('that could mean several is not guessed at', async () => {
    const { user, input, status } = renderChoice()
    await user.clear(input)
    await user.type(input, 'act{Tab}')
    expect(status()).toEqual({ [UNLISTED]: 'act' })
  })

  test('gives way to what was there before when it is deleted', async () => {
    const { user, input, status } = renderChoice()
    await user.clear(input)
    await user.type(input, 'Archved{Tab}')
    await user.clear(input)
    await user.tab()
    expect([status(), input.value]).toEqual(['Active', 'Active'])
  })
})

describe('the button that empties', () => {
  test('is the way to empty an optional field, by mouse and by keyboard', async () => {
    const { user, status } = renderChoice()
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear Status' }))
    await user.keyboard('{Enter}')
    expect(status()).toBe('')
    expect(screen.queryByRole('button', { name: 'Clear Status' })).toBeNull()
  })

  test('is missing where a value is needed', () => {
    renderChoice({ required: true })
    expect(screen.queryByRole('button', { name: 'Clear Status' })).toBeNull()
  })
})

test('a stored value that is not listed stays as it is and can be chosen again, also after another one', async () => {
  const { user, input, status } = renderChoice({ stored: 'Gone', required: true })
  expect(input.value).toBe('Gone (as stored)')
  await user.click(input)
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Gone (as stored)',
    'Active',
    'Archived (InActive)',
  ])
  await user.keyboard('{Tab}')
  expect(status()).toBe('Gone')
  await user.click(input)
  await user.click(option('Active'))
  expect(status()).toBe('Active')
  await user.click(input)
  await user.click(option('Gone (as stored)'))
  expect([status(), input.value]).toEqual(['Gone', 'Gone (as stored)'])
})

test('a number among options keeps its type', async () => {
  const options = [{ value: 30 }, { value: 60, displayName: 'Net 60' }]
  const { user, input, status } = renderChoice({ type: 'Number', stored: '30', options })
  await user.clear(input)
  await user.type(input, 'net 60{Enter}')
  expect(status()).toBe('60')
})

describe('the list', () => {
  test('is closed by Esc, which reaches nothing else; what was typed stays', async () => {
    const { user, input, status } = renderChoice()
    const onKeyDown = vi.fn<(event: KeyboardEvent) => void>()
    document.addEventListener('keydown', onKeyDown, { once: true })
    await user.clear(input)
    await user.type(input, 'Archved')
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(screen.queryByText('No matches')).toBeNull()
    expect(input.value).toBe('Archved')
    await user.clear(input)
    expect(list()).not.toBeNull()
    expect(fireEvent.keyDown(input, { key: 'Escape' })).toBe(false)
    expect(list()).toBeNull()
    expect(status()).toBe('Active')
  })

  test('says to a screen reader what it is, where it stands and how long it is', async () => {
    const { user, input } = renderChoice({ options: THOUSAND, stored: 'v500' })
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await user.click(input)
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(input.getAttribute('aria-controls')).toBe(list()?.id)
    const chosen = screen.getByRole('option', { selected: true })
    expect(active(input)).toBe(chosen)
    expect(chosen.getAttribute('aria-posinset')).toBe('501')
    expect(chosen.getAttribute('aria-setsize')).toBe('1000')
    expect(screen.getAllByRole('option').length).toBeLessThan(50)
  })

  test('is announced by its length when typing pauses, once', async () => {
    const announced: unknown[] = []
    const listen = (event: Event) => announced.push(event instanceof CustomEvent ? event.detail : event)
    window.addEventListener('desk:announce', listen)
    const { user, input } = renderChoice({ options: THOUSAND, stored: '' })
    await user.clear(input)
    await user.type(input, 'Option 99')
    await vi.waitFor(() => expect(announced).toEqual(['11 of 1,000 options']))
    window.removeEventListener('desk:announce', listen)
  })
})

describe('each of a thousand options', () => {
  test.each([
    ['{ArrowDown}', 'v0'],
    ['{ArrowUp}', 'v999'],
    ['{ArrowDown}{End}', 'v999'],
    ['{ArrowDown}{End}{ArrowDown}', 'v999'],
    ['{ArrowDown}{End}{ArrowUp}', 'v998'],
    ['{ArrowDown}{End}{PageUp}{Home}', 'v0'],
    ['{ArrowDown}{PageDown}{PageDown}', 'v16'],
    ['{ArrowDown}{PageDown}{PageUp}{PageUp}', 'v0'],
  ])('is reached by keys: %s Enter', async (keys, value) => {
    const { user, input, status } = renderChoice({ options: THOUSAND, stored: '' })
    await user.tab()
    await user.keyboard(keys)
    expect(active(input)?.textContent).toContain(`(${value})`)
    await user.keyboard('{Enter}')
    expect(status()).toBe(value)
  })

  test('is passed by ↓, and is in the document while it is active', async () => {
    // e2e/choices.spec.ts reaches the last of a thousand.
    const options = THOUSAND.slice(0, 250)
    const { input, status } = renderChoice({ options, stored: '' })
    input.focus()
    const passed = options.map(() => {
      fireEvent.keyDown(input, { key: 'ArrowDown' })
      return active(input)?.getAttribute('aria-posinset')
    })
    expect(passed).toEqual(options.map((_, index) => String(index + 1)))
    fireEvent.keyDown(input, { key: 'Enter' })
    expect(status()).toBe('v249')
  })

  test('is chosen when its name is typed', () => {
    const { input, status } = renderChoice({ options: THOUSAND, stored: '' })
    input.focus()
    const tried = THOUSAND.filter((_, index) => index % 111 === 0)
    const taken = tried.map(({ displayName }) => {
      fireEvent.change(input, { target: { value: displayName } })
      fireEvent.keyDown(input, { key: 'Enter' })
      return status()
    })
    expect(taken).toEqual(tried.map(({ value }) => value))
  })

  test('is found by scrolling', async () => {
    const { user, input, status } = renderChoice({ options: THOUSAND, stored: '' })
    await user.click(input)
    const scroller = list()
    if (scroller === null) throw new Error('no list')
    const seen = new Set<string>()
    for (let top = 0; top <= 1000 * 36; top += 288) {
      scroller.scrollTop = top
      fireEvent.scroll(scroller)
      for (const { textContent } of scroller.querySelectorAll('[role="option"]')) seen.add(textContent)
    }
    expect(seen.size).toBe(1000)
    await user.click(option('Option 999 (v999)'))
    expect(status()).toBe('v999')
  })
})
