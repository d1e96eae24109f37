import { seedCompanyId } from '../../server/emulator/world/seed-companies.ts'
import { largeModel } from '../support/large-model.ts'
import { withBuiltDesk } from './built-desk.ts'
import { writeReport } from './report.ts'

/** Types into a form of 150 fields: what one keystroke costs in script, and how much of the page it touches. */

const FIELDS = 150
const TEXT = 'The quick brown fox jumps over the lazy dog again'
const ALLOWED_SCRIPT_MS = 16

export function main(): Promise<number> {
  return withBuiltDesk(async (browser, origin) => {
    const page = await browser.newPage()
    await page.route('**/options/customers', (route) => route.fulfill({ json: largeModel(FIELDS) }))
    await page.goto(`${origin}/companies/${seedCompanyId('xero')}/customers/new`)
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

    const figures = [
      { name: 'Keystrokes', value: TEXT.length, unit: '' },
      { name: 'Script in all', value: scriptMs, unit: 'ms' },
      {
        name: 'Script a keystroke',
        value: scriptMs / TEXT.length,
        unit: 'ms',
        bound: { most: ALLOWED_SCRIPT_MS },
      },
    ]
    return writeReport('form-typing', 'Typing into a form of 150 fields', figures) ? 0 : 1
  })
}
