import type { Sample } from './figures.ts'
import { median } from './median.ts'
import { openPage, settle, timeOf, whenOpened } from './probe.ts'
import { FIELDS } from './upstream.ts'
import type { Visit } from './visit.ts'

const TEXT = 'The quick brown fox jumps over the lazy dog'
const BETWEEN_KEYS_MS = 60
/** It shows once its last field does. */
const FORM = { kind: 'field', label: `Field ${FIELDS - 1}` } as const

/** A form of 150 fields at its own address, and typing into it. */
export const openForm: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const page = await openPage(context, profile, `${origin}/companies/${subject.company}/customers/new`, FORM)
  const { shown: form } = await whenOpened(page)
  await settle(page)
  const field = page.getByLabel('Field 75', { exact: true })
  await field.fill('warm')
  await field.fill('')
  await settle(page)
  await field.pressSequentially(TEXT, { delay: BETWEEN_KEYS_MS })
  const keyTimes = await page.evaluate(() => globalThis.speedProbe?.keyTimes ?? [])
  return { form, key: median(keyTimes), slowestKey: Math.max(...keyTimes) }
}

/** A record at its own address, and the same form from there. */
export const editRecord: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { id, name, email } = subject.customer
  const url = `${origin}/companies/${subject.company}/customers/${id}`
  const page = await openPage(context, profile, url, { kind: 'record', name, email })
  const { shown: recordAtAddress } = await whenOpened(page)
  await settle(page)
  const edit = page.getByRole('link', { name: 'Edit', exact: true })
  return { recordAtAddress, recordToForm: await timeOf(page, 'click', FORM, () => edit.click()) }
}
