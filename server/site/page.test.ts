import { expect, it } from 'vitest'
import { renderPage } from './page.ts'

const OPEN = { access: 'none', canWrite: 'true' } as const

const template =
  '<meta name="desk-mode" content="__DESK_MODE__" /><script nonce="__CSP_NONCE__"></script><i nonce="__CSP_NONCE__">'

it('fills the nonce everywhere and the mode', () => {
  expect(renderPage(template, { nonce: 'abc+/==', mode: 'live', ...OPEN })).toBe(
    '<meta name="desk-mode" content="live" /><script nonce="abc+/=="></script><i nonce="abc+/==">',
  )
})

it('escapes what it fills in, and reads no replacement patterns in it', () => {
  const page = renderPage(template, { nonce: `"><script>$&$'`, mode: 'emulator', ...OPEN })
  expect(page).not.toContain('<script>')
  expect(page).toContain('nonce="&quot;&gt;&lt;script&gt;$&amp;$&#39;"')
})

it('says who may write where the page asks for it', () => {
  const asking = '<meta content="__DESK_ACCESS__" /><meta content="__DESK_CAN_WRITE__" />'
  expect(renderPage(asking, { nonce: '', mode: 'live', access: 'oidc', canWrite: 'viewer' })).toBe(
    '<meta content="oidc" /><meta content="viewer" />',
  )
})
