import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { seedCompanyId } from '../../server/emulator/world/seed-companies.ts'
import { findBrowser } from '../browser.mjs'
import { largeModel } from '../support/large-model.ts'

/** Types into a form of 150 fields: what one keystroke costs in script, and how much of the page it touches. */

const FIELDS = 150
const TEXT = 'The quick brown fox jumps over the lazy dog again'
const ALLOWED_SCRIPT_MS = 16
const PORT = 4183

async function startServer(): Promise<() => void> {
  const server = spawn(process.execPath, ['build/server/main.js'], {
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', CODAT_API_KEY: '' },
    stdio: 'ignore',
  })
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined)
    if (answer?.ok) return () => server.kill()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error('The built server did not start; run `npm run build` first.')
}

export async function main(): Promise<number> {
  const stop = await startServer()
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    const page = await browser.newPage()
    await page.route('**/options/customers', (route) => route.fulfill({ json: largeModel(FIELDS) }))
    await page.goto(`http://127.0.0.1:${PORT}/companies/${seedCompanyId('xero')}/customers/new`)
    const field = page.getByRole('textbox', { name: 'Field 75', exact: true })
    await field.fill('warm')
    await field.fill('')
    // The count of changes has settled: nothing of the warming up is left to do.
    await page.getByText('No changes').waitFor()

    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const scriptSeconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
    }
    const before = await scriptSeconds()
    await field.pressSequentially(TEXT, { delay: 60 })
    const scriptMs = ((await scriptSeconds()) - before) * 1000
    const perKey = scriptMs / TEXT.length

    const report = [
      '# Typing into a form of 150 fields',
      '',
      `| keystrokes | script in all | script a keystroke | allowed |`,
      `| --- | --- | --- | --- |`,
      `| ${TEXT.length} | ${scriptMs.toFixed(0)} ms | ${perKey.toFixed(1)} ms | ${ALLOWED_SCRIPT_MS} ms |`,
      '',
    ].join('\n')
    await mkdir('bench-report', { recursive: true })
    await writeFile('bench-report/form-typing.md', report)
    console.log(report)
    return perKey <= ALLOWED_SCRIPT_MS ? 0 : 1
  } finally {
    await browser.close()
    stop()
  }
}
