import { expect, it } from 'vitest'
import { renderPage } from './page.ts'

const template =
  '<meta name="desk-mode" content="__DESK_MODE__" /><script nonce="__CSP_NONCE__"></script><i nonce="__CSP_NONCE__">'

it('fills the nonce everywhere and the mode', () => {
  expect(renderPage(template, { nonce: 'abc+/==', mode: 'live' })).toBe(
    '<meta name="desk-mode" content="live" /><script nonce="abc+/=="></script><i nonce="abc+/==">',
  )
})

it('escapes what it fills in, and reads no replacement patterns in it', () => {
  const page = renderPage(template, { nonce: `"><script>$&$'`, mode: 'emulator' })
  expect(page).not.toContain('<script>')
  expect(page).toContain('nonce="&quot;&gt;&lt;script&gt;$&amp;$&#39;"')
})
