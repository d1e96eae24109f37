import { expect, it } from 'vitest'
import { InheritedLook } from './inherited-look.ts'

const NOTHING = { visibility: '', font: '', fontSize: '', colour: '', background: '' }

it('holds for what is in an element, and not behind it', () => {
  const looks = new InheritedLook()
  looks.open('td', { ...NOTHING, font: "'Wingdings', serif", fontSize: '0px' }, true)
  looks.open('b', NOTHING, false)
  expect(looks.look).toMatchObject({ symbolFont: 'Wingdings', isTiny: true })
  looks.open('i', { ...NOTHING, font: 'Arial', fontSize: '9pt' }, false)
  expect(looks.look).toMatchObject({ symbolFont: undefined, isTiny: false })
  // Elements that are still open in it end with it.
  looks.close('td')
  expect(looks.look).toMatchObject({ symbolFont: undefined, isTiny: false })
})

it('ends elements that can’t be in each other, and ignores ends of nothing', () => {
  const looks = new InheritedLook()
  looks.open('p', { ...NOTHING, fontSize: '0' }, true)
  looks.close('b')
  looks.open('p', NOTHING, true)
  expect(looks.look.isTiny).toBe(false)
})

it('what is hidden may hold something that is shown', () => {
  const looks = new InheritedLook()
  looks.open('div', { ...NOTHING, visibility: 'hidden' }, false)
  looks.open('b', NOTHING, false)
  expect(looks.look.isInvisible).toBe(true)
  looks.open('i', { ...NOTHING, visibility: 'visible' }, false)
  expect(looks.look.isInvisible).toBe(false)
})

it('stays small, however deep a page is', () => {
  const looks = new InheritedLook()
  for (let depth = 0; depth < 100_000; depth++) looks.open('b', NOTHING, false)
  for (let depth = 0; depth < 100_000; depth++) looks.close('i')
  expect(looks.look.isTiny).toBe(false)
})
