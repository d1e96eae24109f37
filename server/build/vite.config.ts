import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** Bundles the production server into one file, so that `npm start` needs no node_modules. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'server/main.ts',
    outDir: 'build/server',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [/^node:/, ...builtinModules],
      output: { entryFileNames: 'main.js' },
    },
  },
})
