import type { Page } from '@playwright/test'
import { expect } from './desk.ts'
import type { Emulator, TestCompany } from './desk.ts'

interface Listed {
  id: string
  name?: string
  fileSize?: number
}

/** A customer with one of the emulator's packs of files; see docs/emulator.md. */
export interface FilesCustomer {
  company: TestCompany
  name: string
  path: string
  files: Listed[]
}

/** Carried by the first customers of a company, in this order: readable, troublesome, oddly named, large. */
const PACKS = ['readable', 'difficult', 'odd names', 'oversized'] as const

export async function customerWithFiles(
  emulator: Emulator,
  pack: (typeof PACKS)[number],
): Promise<FilesCustomer> {
  const company = await emulator.newCompany({ customers: PACKS.length })
  const { results } = await emulator.read<{ results: { id: string; customerName: string }[] }>(
    `/companies/${company.companyId}/data/customers?page=1&pageSize=${PACKS.length}&orderBy=customerName`,
  )
  const customer = results[PACKS.indexOf(pack)]
  if (!customer) throw new Error('the company has too few customers')
  const { attachments } = await emulator.read<{ attachments: Listed[] }>(
    `/companies/${company.companyId}/connections/${company.connectionId}/data/customers/${encodeURIComponent(customer.id)}/attachments`,
  )
  return {
    company,
    name: customer.customerName,
    path: `${company.customersPath}/${encodeURIComponent(customer.id)}/attachments`,
    files: attachments,
  }
}

/** Where the bytes of a file are. */
export function downloadAddress({ company, path }: FilesCustomer, id: string): string {
  const customerId = path.split('/').at(-2) ?? ''
  return `/api/companies/${company.companyId}/connections/${company.connectionId}/data/customers/${customerId}/attachments/${id}/download`
}

export function fileId({ files }: FilesCustomer, name: string | undefined): string {
  const found = files.find((file) => file.name === name)
  if (!found) throw new Error(`no file ${name}`)
  return found.id
}

export const preview = (page: Page, name?: string) =>
  page.getByRole('region', { name: name === undefined ? /^Preview of / : `Preview of ${name}`, exact: true })

/** Opens the preview of a file by its address. */
export async function openFile(
  page: Page,
  customer: FilesCustomer,
  name: string,
  { shown = name, search = '' }: { shown?: string; search?: string } = {},
) {
  await page.goto(`${customer.path}/${fileId(customer, name)}${search}`)
  const region = preview(page, shown)
  await expect(region).toBeVisible()
  return region
}

/** Opens the preview of another file without reloading the page: from the list, which a narrow window hides. */
export async function switchToFile(page: Page, name: string) {
  const table = attachmentsTable(page)
  const close = page.getByRole('button', { name: 'Close preview' })
  await expect(table.or(close).first()).toBeVisible()
  if (!(await table.isVisible())) await close.click()
  await table.getByRole('link', { name, exact: true }).click()
  const region = preview(page, name)
  await expect(region).toBeVisible()
  return region
}

export const attachmentsTable = (page: Page) => page.getByRole('table', { name: 'Attachments' })
