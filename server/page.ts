export type DeskMode = 'live' | 'emulator'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** Fills the placeholders of index.html: the style nonce of this answer and the mode the page shows. */
export function renderPage(template: string, page: { nonce: string; mode: DeskMode }): string {
  const nonce = escapeAttribute(page.nonce)
  const mode = escapeAttribute(page.mode)
  return template.replaceAll('__CSP_NONCE__', () => nonce).replaceAll('__DESK_MODE__', () => mode)
}
