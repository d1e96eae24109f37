import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { withFirstFiles } from './first-files-plugin.ts'

/** As much of a bundle as is looked at: hence the cast. */
const bundleOf = (...outputs: object[]) =>
  Object.fromEntries(outputs.map((output, place) => [place, output])) as unknown as Rolldown.OutputBundle

const chunk = (name: string, importedCss: string[] = []) => ({
  type: 'chunk',
  name,
  fileName: `assets/${name}.js`,
  viteMetadata: { importedCss: new Set(importedCss) },
})
const sheet = (fileName: string, source: string | Uint8Array) => ({ type: 'asset', fileName, source })

const PAGE = `<head><meta property="csp-nonce">
<script type="module" crossorigin src="/assets/runtime.js" nonce="N"></script>
<script type="module" crossorigin src="/assets/first.js" nonce="N"></script>
<link rel="stylesheet" crossorigin href="/assets/first.css" nonce="N"></head>
<body><div id="early"></div><div id="root"></div></body>`

const BUNDLE = bundleOf(
  chunk('first', ['assets/first.css']),
  chunk('app', ['assets/app.css']),
  chunk('form', ['assets/form.css']),
  sheet('assets/first.css', 'a{}\n'),
  sheet('assets/app.css', Buffer.from('b{}')),
  sheet('assets/form.css', 'c{}'),
)

it('has the styles of every page in it, as files that are there', () => {
  const html = withFirstFiles(PAGE, BUNDLE)
  expect(html).toContain(
    '<style nonce="__CSP_NONCE__">a{}</style><link rel="stylesheet" href="/assets/first.css" disabled>' +
      '<style nonce="__CSP_NONCE__">b{}</style><link rel="stylesheet" href="/assets/app.css" disabled>',
  )
  expect(html).not.toContain('c{}')
  expect(html).not.toMatch(/rel="stylesheet" crossorigin/)
})

it('runs the first script after the shell, and fetches it with all it imports before', () => {
  const html = withFirstFiles(PAGE, BUNDLE)
  const head = html.slice(0, html.indexOf('</head>'))
  expect(head).toContain('<link rel="modulepreload" crossorigin href="/assets/runtime.js">')
  expect(head).toContain('<link rel="modulepreload" crossorigin href="/assets/first.js">')
  expect(head).not.toContain('<script')
  expect(html).toContain(
    '<div id="early"></div><div id="root"></div><script type="module" async crossorigin src="/assets/first.js"></script>',
  )
})

it('names the application, which the page loads later', () => {
  expect(withFirstFiles(PAGE, BUNDLE)).toContain('<link crossorigin data-href="/assets/app.js"></head>')
})

it.each([
  [
    'an application',
    bundleOf(chunk('first', ['assets/first.css']), sheet('assets/first.css', '')),
    'application',
  ],
  ['a style sheet', bundleOf(chunk('app')), 'first.css'],
])('a build without %s is an error', (_, bundle, message) => {
  expect(() => withFirstFiles(PAGE, bundle)).toThrow(message)
})
