import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { demoPage } from './demo-page-plugin.ts'
import { pdfFiles } from './pdf-files-plugin.ts'
import { pdfPictures } from './pdf-pictures-plugin.ts'

/** Builds the app and the emulator into a site without a server. */
export default defineConfig({
  // The app asks for it: addresses are behind a `#`, and the badge says what a reload does.
  mode: 'demo',
  // Wherever the site is put.
  base: './',
  plugins: [react({ compiler: true }), demoPage(), pdfFiles()],
  worker: { format: 'es', plugins: () => [pdfPictures()] },
  // Replaced in the page (`server/demo/page-rules.ts`).
  html: { cspNonce: 'static' },
  build: {
    outDir: 'dist-demo',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      onLog(level, log, handle) {
        // `use no memo` is for the React Compiler, which has read it by then.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
})
