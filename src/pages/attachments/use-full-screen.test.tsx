import { renderHook } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { useFullScreen } from './use-full-screen.ts'

/** A page with a preview in it; everything else has an id to be named by. */
function page(): HTMLElement {
  document.body.innerHTML = `
    <header id="header"></header>
    <main id="main"><nav id="nav"></nav><section id="panel"></section><aside id="side" inert></aside></main>
    <div id="status" role="status"></div>
    <div id="alert" role="alert"></div>`
  onTestFinished(() => document.body.replaceChildren())
  const panel = document.getElementById('panel')
  if (panel === null) throw new Error('no panel')
  return panel
}

const unreachable = () => Array.from(document.querySelectorAll('[inert]'), ({ id }) => id)

it('only the element and what speaks can be reached while it fills the window', () => {
  const panel = page()
  const { rerender } = renderHook(({ isFull }) => useFullScreen(panel, isFull), {
    initialProps: { isFull: true },
  })
  expect(unreachable()).toEqual(expect.arrayContaining(['header', 'nav', 'side']))
  for (const id of ['main', 'panel', 'status', 'alert']) expect(unreachable()).not.toContain(id)

  // What was unreachable before stays so.
  rerender({ isFull: false })
  expect(unreachable()).toEqual(['side'])
})

it('everything can be reached again when the element goes', () => {
  const panel = page()
  renderHook(() => useFullScreen(panel, true)).unmount()
  expect(unreachable()).toEqual(['side'])
})

it('nothing happens before there is an element', () => {
  page()
  renderHook(() => useFullScreen(null, true))
  expect(unreachable()).toEqual(['side'])
})
