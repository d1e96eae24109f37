import { afterEach, expect, it, vi } from 'vitest'
import { DESK_HEADER } from './lib/desk-header.ts'
import styles from './pages/customers/customers.module.css'

const { loaded } = vi.hoisted(() => ({ loaded: new Array<string>() }))

vi.mock(import('./main.tsx'), () => {
  loaded.push('main')
  return {}
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
  document.body.replaceChildren()
  delete window.deskEarlyRequests
  loaded.length = 0
})

/** The code that the script loads at an address. */
async function open(pathname: string) {
  history.replaceState(null, '', pathname)
  await import('./early.ts')
  await vi.dynamicImportSettled()
  return loaded.toSorted()
}

it('loads the application', async () => {
  expect(await open('/companies')).toEqual(['main'])
})

it('puts the search of the address into its field, unless somebody has typed already', async () => {
  for (const [typed, shown] of [
    ['', 'harbour'],
    ['kim', 'kim'],
  ]) {
    vi.resetModules()
    document.body.innerHTML = '<div id="early"><input type="search" value=""></div>'
    const field = document.querySelector('input')
    if (typed !== '' && field !== null) field.value = typed ?? ''
    await open('/companies/co/customers?q=harbour')
    expect(field?.value).toBe(shown)
  }
})

it('shows the first data that the page has asked for', async () => {
  const list = { results: [{ id: '7', customerName: 'Kim & Co' }] }
  const response = new Response(JSON.stringify(list), { headers: { [DESK_HEADER]: '1' } })
  window.deskEarlyRequests = new Map([['/api/first', [Promise.resolve(response), new AbortController()]]])
  document.body.innerHTML = `<div id="early"><div class="${styles['skeleton']}"></div></div>`
  await open('/companies/co/customers')
  await vi.waitFor(() => expect(document.querySelector('table a')?.textContent).toBe('Kim & Co'))
})
