import { beforeEach, expect, it } from 'vitest'
import { DESK_HEADER } from '../lib/desk-header.ts'
import { readAddress } from '../lib/paths/read-address.ts'
import styles from '../pages/customers/customers.module.css'
import { drawCustomers, readEarly, stayAlone } from './draw-first.ts'
import { earlyPage } from './early-page.ts'

const body = (...results: unknown[]) => ({ results, totalResults: 1234, pageNumber: 1, pageSize: 100 })
const KIM = { id: '7', customerName: 'Kim & Co', emailAddress: 'kim@example.com' }

let shell: HTMLElement

beforeEach(() => {
  shell = document.createElement('div')
  shell.innerHTML = `<span class="${styles['count']}"></span><div class="${styles['skeleton']}"></div>`
})

function draw(answer: unknown, search = '') {
  const place = readAddress('/companies/co/customers', search)
  if (place.name !== 'customers') throw new Error('No list')
  return drawCustomers(shell, place, answer)
}

it('puts the rows in the place of the skeleton, and says how many there are', () => {
  expect(draw(body(KIM, { id: 8, customerName: null }), '?page=2&orderBy=-phone')).toBe(true)
  expect([...shell.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Kim & Co'),
    expect.stringContaining('Record 8'),
  ])
  expect(shell.querySelector('tbody a')?.getAttribute('href')).toBe(
    '/companies/co/customers/7?page=2&orderBy=-phone',
  )
  expect(shell.querySelector('table')?.getAttribute('aria-rowcount')).toBe('1235')
  expect(shell.querySelector(`.${styles['count']}`)?.textContent).toMatch(/^1.234$/)
  expect(shell.querySelector(`.${styles['skeleton']}`)).toBeNull()
})

it('shows as much of a long list as has room, at the place where it was left', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ id: `c${index}`, customerName: `C${index}` }))
  sessionStorage.setItem(
    `desk.list-position.co${JSON.stringify(readAddress('/companies/co/customers', '').search)}`,
    '{"offsetPx":17000,"index":505}',
  )
  expect(draw(body(...many))).toBe(true)
  sessionStorage.clear()
  const rows = [...shell.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
  expect(rows.length).toBeLessThan(60)
  expect(rows.join()).toContain('C505')
})

it('shows other rows as somebody scrolls', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ id: `c${index}`, customerName: `C${index}` }))
  expect(draw(body(...many))).toBe(true)
  const scroller = shell.querySelector('table')?.parentElement
  if (scroller == null) throw new Error('Nothing scrolls')
  scroller.scrollTop = 17_000
  scroller.dispatchEvent(new Event('scroll'))
  const rows = [...shell.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
  expect(rows.length).toBeLessThan(60)
  expect(rows.join()).toContain('C500')
})

const heading = (of: Element) => [...of.querySelectorAll('button')].find((one) => one.textContent === 'Email')

it('keeps the focus on a heading, and the press of one, when the rows come', () => {
  const skeleton = shell.querySelector(`.${styles['skeleton']}`)
  if (skeleton === null) throw new Error('No skeleton')
  skeleton.innerHTML = '<button>Contact name</button><button>Email</button>'
  document.body.append(shell)
  earlyPage.pressed = heading(skeleton)
  heading(skeleton)?.focus()
  draw(body(KIM))
  expect(heading(shell)?.closest('th')).not.toBeNull()
  expect(document.activeElement).toBe(heading(shell))
  expect(earlyPage.pressed).toBe(heading(shell))
  shell.remove()
  earlyPage.pressed = undefined
})

it('says that code is missing, also in a page that came without a shell', () => {
  stayAlone()
  expect(document.body.textContent).toMatch(/^Couldn’t load part of Customer Desk/)
  expect(earlyPage.isAlone).toBe(true)
  document.body.replaceChildren()
  earlyPage.isAlone = false
})

it.each([
  ['an error', undefined, ''],
  ['no list', { results: 7 }, ''],
  ['an empty page', body(), ''],
  ['parameters that could not be used', body(KIM), '?status=Odd'],
  ['a search that can’t be made', body(KIM), '?q=%2C'],
])('leaves %s to the application', (_what, answer, search) => {
  expect(draw(answer, search)).toBe(false)
  expect(shell.querySelector(`.${styles['skeleton']}`)).not.toBeNull()
})

const response = (status: number, headers: Record<string, string>) =>
  new Response('{"results":[]}', { status, headers })

it('reads only what our server says is well, and leaves it for the application', async () => {
  const ours = response(200, { [DESK_HEADER]: '1' })
  expect(await readEarly(ours)).toEqual({ results: [] })
  expect(await ours.text()).toBe('{"results":[]}')
  expect(await readEarly(response(401, { [DESK_HEADER]: '1' }))).toBeUndefined()
  expect(await readEarly(response(200, {}))).toBeUndefined()
})
