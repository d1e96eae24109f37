import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/built-site.ts'
import { findStyles, markDark, mediaQuery, WINDOWS, withoutStyles } from './shell-templates.ts'

const { window } = new JSDOM()

function element(html: string): Element {
  const page = window.document.createElement('div')
  page.innerHTML = html
  return page
}

const toggle = (label: string) =>
  element(`<p>Same</p><p class="a"><button aria-label="${label}">x</button></p>`)

it('keeps beside a part what it is in dark colours, and nothing else', () => {
  const light = toggle('Use dark colours')
  markDark(light, toggle('Use light colours'))
  expect(light.querySelectorAll('[data-dark]')).toHaveLength(1)
  expect(light.querySelector('button')?.getAttribute('data-dark')).toBe(
    '<button aria-label="Use light colours">x</button>',
  )
})

it('keeps the whole part where there is more or less in it', () => {
  const light = element('<p><i></i></p>')
  markDark(light, element('<p><i></i><b></b></p>'))
  expect(light.firstElementChild?.getAttribute('data-dark')).toBe('<p><i></i><b></b></p>')
})

it('has no style in it that the policy forbids', () => {
  expect(withoutStyles('<style nonce="a">p{}</style><p style="width: 1px;">style="</p>')).toBe(
    '<p data-style="width: 1px;">style="</p>',
  )
})

it.each([
  ['(max-width: 560px)', 390, true],
  ['(max-width: 560px)', 700, false],
  ['(min-width: 1101px)', 1440, true],
  ['(min-width: 1101px)', 1000, false],
  ['(prefers-color-scheme: dark)', 390, true],
])('answers %s in a window of %i px: %s', (query, px, matches) => {
  expect(mediaQuery(query, px, 'dark').matches).toBe(matches)
})

it.each(['(orientation: portrait)', '(max-width: 900px)', '(min-width: 1100px)'])(
  'does not know %s: a page that asks it would be rendered wrong',
  (query) => {
    expect(() => mediaQuery(query, 390, 'light')).toThrow(query)
  },
)

it('has one window for every width', () => {
  for (const px of [320, 560, 561, 760, 761, 1100, 1101, 2560]) {
    const fitting = WINDOWS.filter(({ media }) =>
      media.split(' and ').every((query) => mediaQuery(query, px, 'light').matches),
    )
    expect(fitting, `${px} px`).toHaveLength(1)
  }
})

it('finds the style sheets of the classes used, but for those of every page', () => {
  const dist = temporaryFolder()
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<link rel="stylesheet" href="/assets/every.css">')
  writeFileSync(join(dist, 'assets', 'every.css'), '._app_1{}')
  writeFileSync(join(dist, 'assets', 'list.css'), 'a._row_2:hover{}._cell_2{}')
  writeFileSync(join(dist, 'assets', 'form.css'), '._field_3{}')
  expect(findStyles(dist)('<p class="_app_1"><i class="plain _cell_2"></i></p>')).toEqual([
    '/assets/list.css',
  ])
})
