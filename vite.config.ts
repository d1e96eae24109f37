import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { precompress } from './server/build/precompress-plugin.ts'
import { pdfFiles } from './server/build/pdf-files-plugin.ts'
import { deskServer } from './server/build/server-plugin.ts'

const EARLY_REQUEST = 'src/early-request.ts'

const script = (src: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { type: 'module', async: true, crossorigin: true, src },
  injectTo: 'head-prepend',
})

/**
 * Puts the early request into the page as a script of its own. Inside the application's bundle it would start only
 * when the whole bundle has arrived, which is what it is there to avoid.
 */
function earlyRequest(): Plugin {
  return {
    name: 'early-request',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        if (bundle === undefined) return [script(`/${EARLY_REQUEST}`)]
        const chunk = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(EARLY_REQUEST),
        )
        return chunk === undefined ? [] : [script(`/${chunk.fileName}`)]
      },
    },
  }
}

const sources = (...files: string[]) => new RegExp(`/src/(${files.join('|')})\\.tsx?$`)

/**
 * Code that is needed together is one file, with all it imports: each request costs more than the few bytes a page could
 * do without. A module belongs to the first group that reaches it. A page of its own stays a file of its own, so that
 * what only it needs can fail alone.
 */
const CHUNKS = [
  { name: 'first', test: sources('early-request') },
  { name: 'app', tags: ['$initial' as const] },
  { name: 'customers', test: sources('pages/customers/CustomersPage') },
  {
    name: 'after-rows',
    test: sources(
      'after-first-content',
      'pages/customers/(CustomersNotices|CustomersEmpty|CustomersFilters|FiltersMenu|NewCustomer)',
      'pages/customers/(AwaitedCustomers|ListExtras|export/ExportCustomers)',
      'components/ui/(Pager|table/ChangedNotice)',
    ),
  },
  { name: 'flyouts', test: sources('components/ui/(FlyoutPanel|Dialog)') },
  { name: 'companies', test: sources('pages/companies/(?!CompaniesPage).*') },
  { name: 'record', test: sources('components/record/RecordFrame', 'pages/customer/(?!CustomerPage).*') },
  { name: 'writes', test: sources('writes/engine/get-write-engine', 'writes/drafts/get-drafts') },
  {
    name: 'form',
    test: sources('components/form/FormFrame', 'pages/customer-form/(Edit|New)CustomerPage'),
  },
]

export default defineConfig({
  plugins: [react({ compiler: true }), deskServer(), earlyRequest(), pdfFiles(), precompress()],
  html: { cspNonce: '__CSP_NONCE__' },
  // Met only when a file is opened: found then, the development server would reload the page under the reader.
  optimizeDeps: {
    include: [
      'chardet',
      'client-zip',
      'dompurify',
      'fflate',
      'file-type',
      'geotiff',
      'mammoth',
      'papaparse',
      'pdfjs-dist',
      'postal-mime',
      'read-excel-file/web-worker',
      'utif2',
    ],
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Browsers that can run the desk know modulepreload.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', early: EARLY_REQUEST },
      output: {
        codeSplitting: {
          groups: CHUNKS.map((group, place) => Object.assign(group, { priority: CHUNKS.length - place })),
        },
      },
      onLog(level, log, handle) {
        // `use no memo` is for the React Compiler, which has read it by then.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
})
