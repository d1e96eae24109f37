import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { FIRST_DATA, renderPage, type PageOfAddress, type PageShell } from '../site/page.ts'

const TEMPLATE = readFileSync('index.html', 'utf8')

const FACTS = { nonce: 'n', mode: 'live', access: 'none', canWrite: 'true', person: '' } as const

/** A shell for two widths, with a style and a part of its own for dark colours. */
export const SHELL: PageShell = {
  styles: ['/assets/list.css'],
  code: ['/assets/list.js'],
  hasRows: true,
  html:
    '<template data-media="(max-width: 560px)"><p>phone</p></template>' +
    '<template data-media="(max-width: 9000px)"><p data-style="width: 9px;">any</p>' +
    '<b data-dark="<b>dark</b>">light</b></template>',
}

interface Browser {
  stored?: string
  prefersDark?: boolean
  width?: number
  /** What a request for a path is answered with; an error where nothing is said. */
  responses?: Readonly<Record<string, object>>
  /** The list whose place has been kept. */
  leftAt?: string
  /** What came at the end of the page. */
  end?: string
  /** What this device keeps; null where there is no storage for it. */
  kept?: Kept | null | undefined
  /** Who is signed in. */
  person?: string | undefined
}

interface Kept {
  /** Whose it is; everyone's where nobody signs in. */
  person?: string
  drafts?: readonly string[]
  /** In web storage. */
  typed?: string
  journal?: readonly Change[]
  /** Whether the changes can be looked through by customer, as in a database of this version. */
  hasIndex?: boolean
}

interface Change {
  companyId: string
  customerId: string | null
}

const isOf = ({ companyId, customerId }: Change, key: unknown) =>
  JSON.stringify([companyId, customerId]) === JSON.stringify(key)

const request = (result: unknown) => ({ result })

type Handler = (event: object) => void

/** As much of the browser's database as the page looks at. Undefined where there is none yet. */
function databaseOf(kept: Kept | undefined) {
  const stores = {
    drafts: { count: (key: string) => request(kept?.drafts?.filter((one) => one === key).length ?? 0) },
    journal: {
      index(name: string) {
        if (kept?.hasIndex === false) throw new Error(`There is no ${name}`)
        return {
          count: (key: unknown) => request(kept?.journal?.filter((one) => isOf(one, key)).length ?? 0),
        }
      },
    },
  }
  const database = {
    close: () => undefined,
    transaction() {
      const reading: { objectStore: (name: keyof typeof stores) => object; oncomplete?: Handler } = {
        objectStore: (name) => stores[name],
      }
      setTimeout(() => reading.oncomplete?.({}))
      return reading
    },
  }
  return {
    open(file: string) {
      const isThere =
        kept !== undefined && file === (kept.person ? `customer-desk:${kept.person}` : 'customer-desk')
      const on: Partial<Record<'onupgradeneeded' | 'onsuccess' | 'onerror', Handler>> = {}
      const opening = Object.assign(on, { result: database, transaction: { abort: () => undefined } })
      setTimeout(() => {
        if (isThere) return opening.onsuccess?.({})
        opening.onupgradeneeded?.({})
        opening.onerror?.({ preventDefault: () => undefined })
      })
      return opening
    },
  }
}

/** The page as a browser shows it before any of the app's files have come. */
export async function openIndexPage(address: PageOfAddress, browser: Browser = {}) {
  const {
    stored,
    prefersDark = false,
    width = 1440,
    leftAt,
    end = '',
    responses = {},
    kept,
    person = '',
  } = browser
  const requests: [string, RequestInit][] = []
  const html = renderPage(TEMPLATE.replace(FIRST_DATA, end), { ...FACTS, person }, address).replace(
    '</head>',
    '<link data-href="/app.js"></head>',
  )
  const { window } = new JSDOM(html, {
    url: 'https://desk.example/companies',
    runScripts: 'dangerously',
    beforeParse(page) {
      if (stored !== undefined) page.localStorage.setItem('desk.color-scheme', stored)
      if (leftAt !== undefined) page.sessionStorage.setItem(leftAt, '{}')
      // As much of it as is looked at.
      page.Response = Response
      if (kept?.typed !== undefined) {
        const owner = kept.person ? `-by.${kept.person}` : ''
        page.localStorage.setItem(`desk.last-typed${owner}.tab${kept.typed}`, '{}')
      }
      if (kept !== null) Object.assign(page, { indexedDB: databaseOf(kept) })
      page.fetch = (url, init) => {
        const path = typeof url === 'string' ? url : ''
        requests.push([path, init ?? {}])
        const body = responses[path]
        return body ? Promise.resolve(Response.json(body)) : Promise.reject(new Error('offline'))
      }
      page.matchMedia = (query) => {
        const [, limit] = /max-width: (\d+)px/.exec(query) ?? []
        const matches = limit === undefined ? query.includes('dark') && prefersDark : width <= Number(limit)
        // The page asks for nothing else of it: hence the cast.
        return { matches } as MediaQueryList
      }
    },
  })
  await new Promise((resolve) => setTimeout(resolve))
  return { requests, window, document: window.document }
}
