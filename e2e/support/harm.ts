import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Whatever a page does that a text must never make it do. */
export class HarmWatch {
  readonly dialogs: string[] = []
  readonly foreign: string[] = []

  constructor(page: Page, origin: string) {
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) this.foreign.push(url)
    })
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message())
      void dialog.dismiss()
    })
  }

  expectNone(): void {
    expect({ dialogs: this.dialogs, foreign: this.foreign }).toEqual({ dialogs: [], foreign: [] })
  }
}

/** What the document as it stands holds that no text may make: code, foreign targets, a page wider than the window. */
function findHarm(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`handler ${name} of ${element.tagName}`)
      const isTarget = /^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(name)
      if (!isTarget) continue
      const url = URL.parse(value, location.href)
      const isOurs =
        url !== null &&
        (url.protocol === 'mailto:'
          ? !/[?&\r\n]|%0[ad]/i.test(value)
          : ['blob:', 'data:', 'tel:'].includes(url.protocol) || url.origin === location.origin)
      if (!isOurs) found.push(`${name}=${value.slice(0, 100)}`)
    }
  }
  const code = 'main script, main style, main link, main meta, iframe, object, embed, base'
  for (const element of document.querySelectorAll(code)) found.push(`element ${element.tagName}`)
  const spare = document.documentElement.scrollWidth - window.innerWidth
  if (spare > 0) found.push(`${spare} px wider than the window`)
  if (Object.keys(Object.prototype).length > 0 || 'isAdmin' in {}) found.push('polluted prototype')
  if (document.title.trim() === '') found.push('no title')
  return found
}

export async function expectNoHarm(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(findHarm), where).toEqual([])
}

/** Goes to another page of the desk without reloading it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((target) => history.pushState({}, '', target), path)
}
