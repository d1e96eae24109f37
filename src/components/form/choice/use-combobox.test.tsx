import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { choiceOf } from './choices.ts'
import type { Choice } from './choices.ts'
import { useCombobox } from './use-combobox.ts'

const choices = ['Red', 'Green', 'Blue'].map((value) => choiceOf({ value, label: value }))

interface BoxProps {
  isClosed: boolean
  chosen: string
  onTake: (value: string) => void
  onType: (typed: readonly [string, string | null, boolean]) => void
  onLeave: () => void
}

function Box({ isClosed, chosen, onTake, onType, onLeave }: BoxProps) {
  const box = useCombobox({
    choices,
    chosen,
    isClosed,
    onTake: ({ value }) => onTake(value),
    onType: (text: string, meant: Choice | null, isFirst: boolean) =>
      onType([text, meant?.value ?? null, isFirst]),
    onLeave,
  })
  return (
    <>
      <input
        aria-label="Colour"
        value={box.typed ?? chosen}
        onChange={(event) => box.type(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onBlur={box.leave}
      />
      <output>{box.isOpen ? (box.listed[box.active]?.value ?? 'none') : 'closed'}</output>
    </>
  )
}

function show(props: Partial<BoxProps> = {}) {
  const onTake = vi.fn<BoxProps['onTake']>()
  const onType = vi.fn<BoxProps['onType']>()
  const onLeave = vi.fn<BoxProps['onLeave']>()
  render(<Box isClosed chosen="" {...props} onTake={onTake} onType={onType} onLeave={onLeave} />)
  const input = screen.getByRole('textbox', { name: 'Colour' })
  return {
    onTake,
    onType,
    onLeave,
    input,
    /** False when the key was taken from the form. */
    press: (key: string, more: object = {}) => fireEvent.keyDown(input, { key, ...more }),
    type: (value: string) => fireEvent.change(input, { target: { value } }),
    state: () => screen.getByRole('status').textContent,
  }
}

test.each([
  ['ArrowDown', 'Red', 'Red'],
  ['ArrowUp', 'Blue', 'Blue'],
])('%s opens the list at the choice, else at its end', (key, atEnd) => {
  const { press, state } = show()
  expect(press(key)).toBe(false)
  expect(state()).toBe(atEnd)
})

test('the list opens at what is chosen, and the keys stop at its ends', () => {
  const { press, state } = show({ chosen: 'Green' })
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'End', 'PageUp', 'PageDown'].map(
    (key) => {
      press(key)
      return state()
    },
  )
  expect(seen).toEqual(['Green', 'Blue', 'Blue', 'Red', 'Red', 'Blue', 'Red', 'Blue'])
})

test('Alt and an arrow open and close the list without moving', () => {
  const { press, state } = show({ chosen: 'Green' })
  press('ArrowDown', { altKey: true })
  expect(state()).toBe('Green')
  press('ArrowUp', { altKey: true })
  expect(state()).toBe('closed')
  expect(press('Home', { altKey: true })).toBe(true)
})

test.each([{ shiftKey: true }, { ctrlKey: true }, { metaKey: true }])(
  'a key with %o is not the list’s',
  (more) => {
    const { press, state } = show()
    expect(press('ArrowDown', more)).toBe(true)
    expect(state()).toBe('closed')
  },
)

test('Home and End move the cursor while a text is typed', () => {
  const { type, press } = show()
  type('re')
  expect([press('Home'), press('End')]).toEqual([true, true])
})

test('each keystroke says what it means, and where the typing begins', () => {
  const { type, onType, state } = show()
  type('re')
  expect(state()).toBe('none')
  type('red')
  expect(state()).toBe('Red')
  type('redd')
  expect(onType.mock.calls).toEqual([[['re', null, true]], [['red', 'Red', false]], [['redd', null, false]]])
  expect(state()).toBe('none')
})

test('Enter takes what is meant; the form sees the next one', () => {
  const { type, press, onTake } = show()
  type('blu')
  expect(press('Enter')).toBe(false)
  expect(onTake.mock.calls).toEqual([['Blue']])
  expect(press('Enter')).toBe(true)
})

test('Enter leaves a text that means nothing to the check, and then to the form', () => {
  const { type, press, onTake, onLeave, state } = show()
  type('pink')
  expect(press('Enter')).toBe(false)
  expect([state(), onLeave.mock.calls.length]).toEqual(['closed', 1])
  expect(press('Enter')).toBe(true)
  expect(onTake).not.toHaveBeenCalled()
})

test('where any text is allowed, Enter chooses only what the keys have moved to', () => {
  const { type, press, onTake, onType } = show({ isClosed: false })
  type('red')
  expect(onType.mock.calls).toEqual([[['red', null, true]]])
  expect(press('Enter')).toBe(true)
  press('ArrowDown')
  expect(press('Enter')).toBe(false)
  expect(onTake.mock.calls).toEqual([['Red']])
})

test('leaving the field ends the typing', () => {
  const { type, input, onLeave, state } = show({ chosen: 'Green' })
  type('pink')
  fireEvent.blur(input)
  expect([state(), onLeave.mock.calls.length]).toEqual(['closed', 1])
  expect(input).toHaveProperty('value', 'Green')
})
