import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { guardAgainstTranslators } from './translation-guard.ts'

guardAgainstTranslators()

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest('[translate="no"]') == null) found.push(node)
  return found
}

/** The ways browsers' translators put their elements into a page. */
const TRANSLATORS = {
  wrap(text: Text) {
    const font = document.createElement('font')
    text.parentNode?.insertBefore(font, text)
    font.appendChild(text)
  },
  replace(text: Text) {
    const font = document.createElement('font')
    font.appendChild(document.createElement('font')).textContent = text.data
    text.replaceWith(font)
  },
  'insert and remove': (text: Text) => {
    const font = document.createElement('font')
    font.textContent = text.data
    text.parentNode?.insertBefore(font, text)
    text.parentNode?.removeChild(text)
  },
}

function Part({ count, isOpen, error }: { count: number; isOpen: boolean; error?: string }) {
  return (
    <p data-testid="part">
      {isOpen && <b>Open</b>}
      {count} of {count * 2}
      {count > 2 ? ' matching' : ' in all'}
      {error}
      {isOpen && <i>!</i>} rows {count === 4 && 'four'}
    </p>
  )
}

const expected = (count: number, isOpen: boolean, error = '') =>
  `${isOpen ? 'Open' : ''}${count} of ${count * 2}${count > 2 ? ' matching' : ' in all'}${error}${isOpen ? '!' : ''} rows ${count === 4 ? 'four' : ''}`

/** Observers are told in a microtask, before anything is painted. */
const settle = () => act(() => Promise.resolve())

it.each(Object.entries(TRANSLATORS))(
  'a page translated by “%s”, again and again, never fails or shows an old number',
  async (_, translate) => {
    const view = render(<Part count={0} isOpen={false} />)
    for (let step = 1; step <= 40; step += 1) {
      for (const text of textNodes(view.container)) translate(text)
      await settle()
      const [count, isOpen, error] = [step % 5, step % 3 === 0, step % 4 === 0 ? ' failed' : '']
      view.rerender(<Part count={count} isOpen={isOpen} error={error} />)
      await settle()
      expect(screen.getByTestId('part').textContent).toBe(expected(count, isOpen, error))
    }
    for (const text of textNodes(view.container)) translate(text)
    await settle()
    view.unmount()
    expect(view.container.textContent).toBe('')
  },
)

it('what isn’t translated works as before, and its mistakes are still found', () => {
  const parent = document.createElement('div')
  const child = parent.appendChild(document.createElement('b'))
  expect(parent.removeChild(child)).toBe(child)
  expect(() => parent.removeChild(child)).toThrow(/not a child/)
  const last = parent.appendChild(document.createElement('i'))
  parent.insertBefore(child, last)
  expect(parent.innerHTML).toBe('<b></b><i></i>')
})
