import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstFiles } from './server/build/first-files-plugin.ts'
import { precompress } from './server/build/precompress-plugin.ts'
import { pdfFiles } from './server/build/pdf-files-plugin.ts'
import { pdfPictures } from './server/build/pdf-pictures-plugin.ts'
import { deskServer } from './server/build/server-plugin.ts'
import { shells } from './server/build/shells-plugin.ts'

const sources = (...files: string[]) => new RegExp(`/src/(${files.join('|')})\\.(tsx?|module\\.css)$`)

/**
 * Code that is needed together is one file, with all it imports: each request costs more than the few bytes a page could
 * do without. A module belongs to the first group that reaches it. A page of its own stays a file of its own, so that
 * what only it needs can fail alone.
 */
const CHUNKS = [
  // With the styles of every page's first screen: a request costs more than their bytes.
  {
    name: 'first',
    test: /\/src\/(early\.ts|(components\/(ui\/(base|tokens|Button|Field|Skeleton|StatusMark|table\/table)|shell\/shell)|pages\/customers\/customers)(\.module)?\.css)$/,
  },
  {
    name: 'app',
    test: sources('main'),
  },
  { name: 'customers', test: sources('pages/customers/CustomersPage') },
  // What nearly every page needs beside the application: the rest of a page doesn't wait for what only the list has.
  {
    name: 'parts',
    test: sources(
      'components/ui/(Button|EmptyState|Notice|page|PaletteButton|use-picked-value|use-popup)',
      'components/feedback/LoadError',
      'components/(palette/palette-key|shell/SyncButton|write/messages)',
      'api/integrations',
      'lib/(when-idle|format/(currencies|address-lines)|paths/(audit|duplicates|lookup)-link)',
    ),
  },
  {
    name: 'after-rows',
    test: sources(
      'after-first-content',
      'pages/customers/(CustomersNotices|CustomersEmpty|CustomersFilters|FiltersMenu)',
      'pages/customers/(AwaitedCustomers|ListActions|ListFoot)',
      'components/(ui/Pager|shell/CompanyFavicon)',
      // For the palette and the company picker, which need nothing else of the list of companies.
      'api/company-title',
      'lib/storage/pinned-companies',
    ),
  },
  { name: 'flyouts', test: sources('components/ui/(FlyoutPanel|DialogPanel)') },
  { name: 'companies', test: sources('pages/companies/(?!CompaniesPage).*') },
  // What several pages share, so that none of them waits for all of another.
  {
    name: 'shared',
    test: sources(
      'api/(session|push-operations|push-options)',
      'components/(record/BackLink|ui/(Dialog|MarkedText|use-announce-change)|write/ChangesTable)',
      'lib/format/(code-names|counts|fold-text|mid-sentence|percents|text-order)',
      'model/(messages/(push-errors|return-messages)|parse/model-tree|values/(changes|default-values|read-back))',
      'lib/(by-place|storage/(fix-queue|remembered-value))',
      'writes/(drafts/(draft-format|sent-drafts)|hooks/use-read-elsewhere)',
      'writes/messages/(platform-conflict|sent-change-messages|state-messages)',
      'writes/rules/(change-group|correction|same-intent|schedule|settled|stored-differences)',
    ),
  },
  {
    name: 'record',
    test: sources('components/record/(RecordFrame|use-record)', 'pages/customer/(?!CustomerPage).*'),
  },
  {
    name: 'writes',
    test: sources('writes/engine/get-write-engine', 'writes/(drafts/get-drafts|duplicates/duplicates-store)'),
  },
  // What starts runs and shows how far they are: small parts of many pages, whose names every page would load.
  {
    name: 'runs',
    test: sources(
      'components/write/use-run-start',
      'lib/paths/run-link',
      'writes/bulk/(load-runs|run-budget|run-progress|run-refused|start-run)',
      'writes/(hooks/use-run|messages/run-messages)',
    ),
  },
  {
    name: 'form',
    test: sources('components/form/FormFrame', 'pages/customer-form/(Edit|New)CustomerPage'),
  },
  { name: 'filter', test: sources('pages/customers/filter/Filter(Dialog|Chips|Empty)') },
  // What every preview shows while it loads or fails, and what viewers share; they themselves come when a file is opened.
  {
    name: 'preview',
    test: sources(
      'components/viewer/(messages|ViewerLoading|ViewerError|ViewerFrame|ZoomControls|FindBox|ScrollPane)',
      'components/viewer/(use-loaded|use-element-size|use-highlights|use-ctrl-wheel|find/find-in-text|file/(FileViewer|prepare-viewer)|pdf/start-pdf-worker)',
    ),
  },
]

export default defineConfig({
  plugins: [react({ compiler: true }), deskServer(), firstFiles(), pdfFiles(), precompress(), shells()],
  worker: { format: 'es', plugins: () => [pdfPictures()] },
  html: { cspNonce: '__CSP_NONCE__' },
  // Met only when a file is opened: found then, the development server would reload the page under the reader.
  optimizeDeps: {
    include: [
      'chardet',
      'client-zip',
      'dingbat-to-unicode',
      'dompurify',
      'fflate',
      'file-type',
      '@xmldom/xmldom',
      'htmlparser2',
      'libphonenumber-js/min',
      'numfmt',
      'geotiff',
      'papaparse',
      'pdfjs-dist',
      'postal-mime',
      'stdnum',
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
