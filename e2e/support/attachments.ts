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

/** The first customer of a company has readable files of every kind, the second has those that make trouble. */
export async function customerWithFiles(
  emulator: Emulator,
  pack: 'readable' | 'difficult',
): Promise<FilesCustomer> {
  const company = await emulator.newCompany()
  const { results } = await emulator.read<{ results: { id: string; customerName: string }[] }>(
    `/companies/${company.companyId}/data/customers?page=1&pageSize=2&orderBy=customerName`,
  )
  const customer = results[pack === 'readable' ? 0 : 1]
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

export const attachmentsTable = (page: Page) => page.getByRole('table', { name: 'Attachments' })
