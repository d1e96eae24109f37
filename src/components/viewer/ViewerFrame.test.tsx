import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ViewerFrame } from './ViewerFrame.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

/** jsdom lays nothing out: every element has this height, of which 100 pixels are in sight. */
function layOut(height: number): void {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(height)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(100)
}
const differences = (...omissions: string[]) => {
  render(
    <ViewerFrame toolbar="" omissions={omissions}>
      text
    </ViewerFrame>,
  )
  return screen.queryByRole('group', { name: 'How this preview differs' })
}

it('one difference is a sentence, none is nothing', () => {
  expect(differences()).toBe(null)
  expect(differences('1 chart isn’t shown.')).toBe(null)
  expect(screen.getByText('1 chart isn’t shown.')).toBeDefined()
})

it('differences that all fit are no stop for Tab', () => {
  layOut(100)
  expect(differences('One.', 'Two.')?.tabIndex).toBe(-1)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['One.', 'Two.'])
})

it('differences that don’t all fit can be scrolled by keyboard', () => {
  layOut(101)
  expect(differences('One.', 'Two.')?.tabIndex).toBe(0)
})
