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
}

/** Fills the placeholders of index.html: the style nonce of this response, and what the app needs to know at once. */
export function renderPage(template: string, page: PageFacts): string {
  const values: [string, string][] = [
    ['__CSP_NONCE__', page.nonce],
    ['__DESK_MODE__', page.mode],
    ['__DESK_ACCESS__', page.access],
    ['__DESK_CAN_WRITE__', page.canWrite],
  ]
  return values.reduce((text, [name, value]) => text.replaceAll(name, () => escapeHtml(value)), template)
}
