import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { pagePolicy } from '../demo/demo-policy.ts'
import { renderPage } from '../site/page.ts'

const APP = '/src/main.tsx'
const DEMO = '/server/demo/main.ts'

/** Turns the app's page into the demo's, which starts the emulator first, and adds MSW's service worker. */
export function demoPage(): Plugin {
  return {
    name: 'demo-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: renderPage(html, {
          nonce: '',
          mode: 'emulator',
          access: 'none',
          canWrite: 'true',
        }).replace(APP, DEMO),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy() },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
    generateBundle() {
      const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(file) })
    },
  }
}
