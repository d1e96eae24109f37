// Node 20 runs no TypeScript by itself; Vite's runner does.
import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('./viewer-memory.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'warn',
})
process.exitCode = await module.main()
process.exit()
