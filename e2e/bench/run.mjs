// Runs benchmarks by name. Node 20 runs no TypeScript by itself; Vite's runner does.
import { runnerImport } from 'vite'

let failed = 0
for (const name of process.argv.slice(2)) {
  const { module } = await runnerImport(new URL(`./${name}.ts`, import.meta.url).pathname, {
    configFile: false,
    logLevel: 'warn',
  })
  failed += await module.main()
}
process.exit(failed === 0 ? 0 : 1)
