import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { Shell } from '../site/shells.ts'

// A real build and process on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Pages that say what they are rendered for, and leave behind what would keep a process alive. */
const PAGES = `
export const SHELL_ROUTES = ['customers']
setInterval(() => undefined, 1000)
void fetch('/api').then(() => { throw new Error('There is no network') })
export async function renderShell(route) {
  const fact = (name) => document.querySelector('meta[name="desk-' + name + '"]').content
  const is = (query) => matchMedia(query).matches
  return '<p class="_row_1" style="width: 1px;">' + [route, fact('mode'), fact('access'), location.origin].join() + '</p><b>' +
    (is('(prefers-color-scheme: dark)') ? 'dark' : 'light') + '</b><i>' +
    (is('(max-width: 560px)') ? 'phone' : is('(min-width: 1101px)') ? 'wide' : 'between') + '</i>'
}`

const template = (media: string, window: string) =>
  `<template data-media="${media}"><p class="_row_1" data-style="width: 1px;">customers,emulator,none,http://localhost</p>` +
  `<b data-dark="&lt;b&gt;dark&lt;/b&gt;">light</b><i>${window}</i></template>`

it('renders each page for every mode, way to sign in, window and colour scheme, and ends', async () => {
  // Beside the packages, so that the process finds them.
  const folder = mkdtempSync(resolve('node_modules/.render-shells-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  writeFileSync(join(folder, 'dist/index.html'), '')
  writeFileSync(join(folder, 'dist/assets/list.css'), '._row_1{}')
  writeFileSync(join(folder, 'pages.mjs'), PAGES)
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true, external: ['jsdom'] },
    build: { ssr: 'server/build/render-shells.ts', outDir: folder, emptyOutDir: false, target: 'node20' },
  })
  const pages = pathToFileURL(join(folder, 'pages.mjs')).href
  execFileSync(process.execPath, [join(folder, 'render-shells.js'), pages, join(folder, 'dist')])

  // The format is that of the file: what is in it is compared.
  const shells = JSON.parse(readFileSync(join(folder, 'dist/shells.json'), 'utf8')) as Shell[]
  expect(shells.map(({ html: _html, ...shell }) => shell)).toEqual(
    [
      ['live', false],
      ['live', true],
      ['emulator', false],
      ['emulator', true],
    ].map(([mode, hasSignIn]) => ({
      route: 'customers',
      mode,
      hasSignIn,
      styles: ['/assets/list.css'],
      code: [],
      hasRows: false,
    })),
  )
  expect(shells[2]?.html).toBe(
    template('(max-width: 560px)', 'phone') +
      template('(min-width: 560.02px) and (max-width: 760px)', 'between') +
      template('(min-width: 760.02px) and (max-width: 1100px)', 'between') +
      template('(min-width: 1100.02px)', 'wide'),
  )
})
