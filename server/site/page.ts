import type { PageContent } from './first-reads.ts'

export type DeskMode = 'live' | 'emulator'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

export interface PageFacts {
  nonce: string
  mode: DeskMode
  access: 'none' | 'oidc' | 'header'
  /** `true`, or why the person at this page cannot write. */
  canWrite: 'true' | 'session' | 'viewer' | 'read-only'
  /** Under what the browser keeps this person's work; empty where nobody signs in. */
  person: string
}

/** A page as it is before any data has come, with the files it needs beside those of every page. */
export interface PageShell {
  /** Paths of the style sheets. */
  styles: readonly string[]
  /** Style sheets that stand in the page: what they are for comes with it. */
  inlined?: readonly { href: string; text: string }[]
  /** Paths of the scripts. */
  code: readonly string[]
  /** Paths of both for the page that its links lead to. */
  next?: readonly string[]
  /** Whether rows come into it before the code. */
  hasRows: boolean
  html: string
}

/** What a page has of its address. */
export interface PageOfAddress {
  /** What it reads first, as paths on this server. */
  firstReads: readonly string[]
  /** How many of these come at the end of the page, the first ones. */
  comingReads?: number
  /** What comes as a whole at the end of the page, with paths on this server: the company's is one of `firstReads`. */
  content?: PageContent | undefined
  shell: PageShell | undefined
}

/** Where a page's first data comes to stand. */
export const FIRST_DATA = '__FIRST_DATA__'

/** What only the pages of a form or a record have: it costs no other page a byte. */
const OF_CONTENT = /\s*<!--([a-z ]+)-->([^]*?)<!--\/\1-->/g

/** The template of a page with such content, or of every other one. */
export const templateFor = (template: string, content: PageContent['is'] | undefined): string =>
  template.replaceAll(OF_CONTENT, (_, names: string, part: string) =>
    content !== undefined && names.split(' ').includes(content) ? part : '',
  )

/** The script that everything else begins with; beside content that comes with the page it waits until that is shown. */
const FIRST_SCRIPT = /<script type="module" async [^>]*>/

/** Code that needs the styles looks for their link, and loads them once more if there is none: this one loads nothing. */
export const styleInPage = (href: string, text: string): string =>
  `<style nonce="__CSP_NONCE__">${text.trim()}</style><link rel="stylesheet" href="${href}" disabled>`

/** Fills the placeholders of index.html: the style nonce of this response, and what the app needs to know at once. */
export function renderPage(template: string, page: PageFacts, address?: PageOfAddress): string {
  const { styles = [], inlined = [], code = [], next = [], hasRows = true, html = '' } = address?.shell ?? {}
  const { content, comingReads = 0 } = address ?? {}
  const hasContent = content !== undefined && comingReads > 0
  const links = [
    ...inlined.map(({ href, text }) => styleInPage(href, text)),
    // Nothing that comes with the page has other styles.
    ...styles.map((href) =>
      hasContent
        ? `<link rel="preload" as="style" crossorigin href="${href}">`
        : `<link rel="stylesheet" crossorigin href="${href}">`,
    ),
    ...code.map((href) => `<link crossorigin data-href="${href}">`),
    // And these once a link has been pressed before the application is there.
    ...next.map(
      (href) => `<link crossorigin data-next="${href}"${href.endsWith('.css') ? ' as="style"' : ''}>`,
    ),
  ]
  const values: Readonly<Record<string, string>> = {
    __CSP_NONCE__: escapeHtml(page.nonce),
    __DESK_MODE__: page.mode,
    __DESK_ACCESS__: page.access,
    __DESK_CAN_WRITE__: page.canWrite,
    __DESK_PERSON__: escapeHtml(page.person),
    __FIRST_READS__: escapeHtml(JSON.stringify(address?.firstReads ?? [])),
    __MODEL_READ__: escapeHtml(
      JSON.stringify(content?.is === 'form' ? [content.company, content.model] : []),
    ),
    __COMING_READS__: String(comingReads),
    __SHELL__: html,
    [FIRST_DATA]: '',
  }
  // Code begins to load when the page's own script says so: rows come before it. Without rows it is what the page waits for.
  // All in one go: an address may hold the name of a placeholder.
  return templateFor(template, content?.is)
    .replace('</head>', () => `${links.join('')}</head>`)
    .replaceAll(' data-href="', (attribute) =>
      hasRows || hasContent ? attribute : ' rel="modulepreload" href="',
    )
    .replace(FIRST_SCRIPT, (script) => (hasContent ? script.replace(' src=', ' data-src=') : script))
    .replaceAll(/__[A-Z_]+__/g, (name) => values[name] ?? name)
}
