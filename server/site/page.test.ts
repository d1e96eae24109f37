import { expect, it } from 'vitest'
import { renderPage } from './page.ts'

const OPEN = { access: 'none', canWrite: 'true', person: '' } as const

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

it('says whose it is and who may write where the page asks for it', () => {
  const asking =
    '<meta content="__DESK_ACCESS__" /><meta content="__DESK_CAN_WRITE__" /><meta content="__DESK_PERSON__" />'
  const facts = { nonce: '', mode: 'live', access: 'oidc', canWrite: 'viewer', person: 'a-1"' } as const
  expect(renderPage(asking, facts)).toBe(
    '<meta content="oidc" /><meta content="viewer" /><meta content="a-1&quot;" />',
  )
})

it('names the code of the page, and what the page after it needs, without loading it', () => {
  const shell = { styles: ['/a.css'], code: ['/a.js'], hasRows: true, next: ['/b.js', '/b.css'], html: '' }
  expect(renderPage('<head></head>', { nonce: '', mode: 'live', ...OPEN }, { firstReads: [], shell })).toBe(
    '<head><link rel="stylesheet" crossorigin href="/a.css"><link crossorigin data-href="/a.js">' +
      '<link crossorigin data-next="/b.js"><link crossorigin data-next="/b.css" as="style"></head>',
  )
})

it('leaves what an address has of its placeholders as it is', () => {
  const whole = '<head><meta content="__FIRST_READS__" /></head><main>__SHELL__</main>'
  const shell = { styles: [], code: [], hasRows: true, html: '<p>__DESK_MODE__</p>' }
  const address = { firstReads: ['/api/__SHELL__?q=__CSP_NONCE__'], shell }
  expect(renderPage(whole, { nonce: 'n', mode: 'live', ...OPEN }, address)).toBe(
    '<head><meta content="[&quot;/api/__SHELL__?q=__CSP_NONCE__&quot;]" /></head><main><p>__DESK_MODE__</p></main>',
  )
})

it('has code loaded at once where no rows come before it', () => {
  const whole = '<head><link crossorigin data-href="/app.js"></head>__SHELL__'
  const pageWith = (hasRows: boolean) =>
    renderPage(
      whole,
      { nonce: '', mode: 'live', ...OPEN },
      { firstReads: [], shell: { styles: [], code: ['/page.js'], hasRows, html: '' } },
    )
  expect(pageWith(true)).toBe(
    '<head><link crossorigin data-href="/app.js"><link crossorigin data-href="/page.js"></head>',
  )
  expect(pageWith(false)).toBe(
    '<head><link crossorigin rel="modulepreload" href="/app.js"><link crossorigin rel="modulepreload" href="/page.js"></head>',
  )
})

const FORM = { is: 'form', company: '/company', model: '/model' } as const
const RECORD = { is: 'record', company: '/company' } as const

it('has the parts of a form’s or a record’s page in no other one', () => {
  const whole =
    '<head></head>\n  <!--form--><b>form</b><!--/form-->\n<!--form record--><u></u><!--/form record--><i></i>'
  const facts = { nonce: '', mode: 'live', ...OPEN } as const
  const pageOf = (content: typeof FORM | typeof RECORD) =>
    renderPage(whole, facts, { firstReads: [], content, shell: undefined })
  expect(renderPage(whole, facts)).toBe('<head></head><i></i>')
  expect(pageOf(FORM)).toBe('<head></head><b>form</b><u></u><i></i>')
  expect(pageOf(RECORD)).toBe('<head></head><u></u><i></i>')
})

it.each([FORM, RECORD])('has nothing wait for code where a $is comes with it', (content) => {
  const shell = {
    styles: ['/page.css'],
    inlined: [{ href: '/form.css', text: 'a{}\n' }],
    code: ['/page.js'],
    hasRows: false,
    html: '',
  }
  const whole = '<head></head><script type="module" async crossorigin src="/first.js"></script>'
  const address = { firstReads: [], comingReads: 1, content, shell }
  expect(renderPage(whole, { nonce: 'n', mode: 'live', ...OPEN }, address)).toBe(
    '<head><style nonce="n">a{}</style><link rel="stylesheet" href="/form.css" disabled>' +
      '<link rel="preload" as="style" crossorigin href="/page.css"><link crossorigin data-href="/page.js"></head>' +
      '<script type="module" async crossorigin data-src="/first.js"></script>',
  )
})
