import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { pagePolicy } from '../demo/demo-policy.ts'
import { scriptHashes } from '../site/page-headers.ts'
import { renderPage, templateFor } from '../site/page.ts'

const EARLY = '/src/early.ts'
const APP = '/src/main.tsx'
const DEMO = '/server/demo/main.ts'

const FACTS = { nonce: '', mode: 'emulator', access: 'none', canWrite: 'true', person: '' } as const

const policy = (page: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: {
    'http-equiv': 'Content-Security-Policy',
    content: pagePolicy(scriptHashes(templateFor(page, undefined))),
  },
  injectTo: 'head-prepend',
})

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
  injectTo: 'head',
})

/** Turns the app's page into the demo's, which starts the emulator first, and adds MSW's service worker. */
export function demoPage(): Plugin[] {
  return [
    {
      name: 'demo-page',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => ({
          html: renderPage(html, FACTS).replace(EARLY, DEMO),
          tags: [policy(html)],
        }),
      },
      generateBundle() {
        const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
        this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(file) })
      },
    },
    {
      // Fetched while the emulator starts, and run after it.
      name: 'demo-preload',
      transformIndexHtml: {
        order: 'post',
        handler: (_html, { bundle }) =>
          Object.values(bundle ?? {}).flatMap((output) =>
            output.type === 'chunk' && output.facadeModuleId?.endsWith(APP)
              ? [output.fileName, ...output.imports].map(preload)
              : [],
          ),
      },
    },
  ]
}
