import type { Page } from '@playwright/test'
import type { Sample } from './figures.ts'
import type { Sight } from './page-probe.ts'
import { openPage, settle, timeBack, timeOf, whenOpened } from './probe.ts'
import type { Visit } from './visit.ts'

/** A person's pause between two keys. */
const BETWEEN_KEYS_MS = 120

function row(name: string): Sight {
  return { kind: 'row', name }
}

function rowLink(page: Page, name: string) {
  return page.locator('table').getByText(name, { exact: true })
}

/** Opens a record and goes back, twice, in a list that has been open for a while. */
export const openRecords: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { customer, first } = subject
  const url = `${origin}/companies/${subject.company}/customers?pageSize=25`
  const page = await openPage(context, profile, url, row(first.opened))
  await whenOpened(page)
  await settle(page)
  const sight = { kind: 'record', name: customer.name, email: customer.email } as const
  const open = () => timeOf(page, 'click', sight, () => rowLink(page, customer.name).click())
  const record = await open()
  await settle(page)
  const backFromRecord = await timeBack(page, first.opened)
  await settle(page)
  return { record, backFromRecord, recordAgain: await open() }
}

/** Turns pages, sorts and searches in such a list. */
export const workInList: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { first, search } = subject
  const url = `${origin}/companies/${subject.company}/customers?pageSize=25`
  const page = await openPage(context, profile, url, row(first.opened))
  await whenOpened(page)
  await settle(page)
  const nextPage = await timeOf(page, 'click', row(first.secondPage), () =>
    page.getByRole('button', { name: 'Next page' }).click(),
  )
  await settle(page)
  const back = await timeBack(page, first.opened)
  await settle(page)
  const sort = await timeOf(page, 'click', row(first.descending), () =>
    page.getByRole('columnheader').getByRole('button', { name: 'Name', exact: true }).click(),
  )
  await settle(page)
  await timeBack(page, first.opened)
  await settle(page)
  const searched = await timeOf(page, 'keydown', row(search.first), () =>
    page.locator('input[type=search]').pressSequentially(search.text, { delay: BETWEEN_KEYS_MS }),
  )
  return { nextPage, back, sort, search: searched }
}
