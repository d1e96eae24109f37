import type { Sample } from './figures.ts'
import { openPage, settle, timeOf } from './probe.ts'
import type { Visit } from './visit.ts'

/** Opens a PDF from a list of files. */
export const openPdf: Visit = async ({ context, origin, profile, subject }): Promise<Sample> => {
  const { id, file } = subject.withFiles
  const url = `${origin}/companies/${subject.company}/customers/${id}/attachments`
  const page = await openPage(context, profile, url)
  const link = page.getByRole('link', { name: file, exact: true })
  await link.waitFor()
  await settle(page)
  return { pdf: await timeOf(page, 'click', { kind: 'picture' }, () => link.click()) }
}
