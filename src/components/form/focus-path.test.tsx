import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { beforeAll, expect, test, vi } from 'vitest'
import { focusPath } from './focus-path.ts'

const scroll = vi.fn<(options?: ScrollIntoViewOptions | boolean) => void>()

beforeAll(() => {
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = scroll
})

function Item({ path, children }: { path: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section data-path={path} data-open={isOpen} aria-label={path}>
      <button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {path}
      </button>
      <div hidden={!isOpen}>{children}</div>
    </section>
  )
}

function renderForm() {
  render(
    <div data-path="contacts">
      <button data-about="">About contacts</button>
      <Item path="contacts.0">
        <Item path="contacts.0.phone.0">
          <div data-path="contacts.0.phone.0.number">
            <input aria-label="Number" />
          </div>
        </Item>
      </Item>
      <button>Add contact</button>
    </div>,
  )
}

test('a field in closed items gets the focus, and they open', () => {
  renderForm()
  focusPath('contacts.0.phone.0.number')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Number' }))
  expect(screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual([
    'contacts.0',
    'contacts.0.phone.0',
  ])
})

test('a field in view stays where it is', () => {
  renderForm()
  focusPath('contacts.0.phone.0.number')
  expect(scroll).toHaveBeenLastCalledWith({ block: 'nearest' })
})

test('a path without a field leads to the nearest thing around it that is shown', () => {
  renderForm()
  focusPath('contacts.7.name')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'contacts.0' }))
  focusPath('nowhere')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'contacts.0' }))
})
