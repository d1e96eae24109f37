import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { moveFocus } from './move-focus.ts'

const focused = () => document.activeElement?.textContent

let steps: number[]

beforeEach(() => {
  steps = []
  render(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => moveFocus(event, (step) => steps.push(step))}>
      {['One', 'Two', 'Three'].map((name) => (
        <button key={name} data-row-link>
          {name}
        </button>
      ))}
      <button>Other</button>
    </div>,
  )
})

it.each([
  ['One', '{ArrowDown}', 'Two'],
  ['One', '{ArrowUp}', 'One'],
  ['Two', '{ArrowUp}', 'One'],
  ['One', '{End}', 'Three'],
  ['Three', '{ArrowDown}', 'Three'],
  ['Three', '{Home}', 'One'],
  ['One', '{Control>}{ArrowDown}{/Control}', 'One'],
  ['Other', '{ArrowDown}', 'Other'],
])('from %s, %s leads to %s', async (from, keys, to) => {
  screen.getByRole('button', { name: from }).focus()
  await userEvent.keyboard(keys)
  expect(focused()).toBe(to)
})

it('left and right lead to the pages before and after, from a row only', async () => {
  screen.getByRole('button', { name: 'Two' }).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}')
  screen.getByRole('button', { name: 'Other' }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(steps).toEqual([1, -1])
})
