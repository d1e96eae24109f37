import type { Page } from '@playwright/test'

/**
 * Texts of the page's main part that are broken in mid-word or cut, as a reader sees them. A part of a value may end a line at
 * white space and after one of `@ . , / _ -`; a part longer than the line has no other way.
 */
export function brokenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const AT_LEAST_SHOWN = 40
    const broken: string[] = []
    const main = document.querySelector('main')
    if (main === null) return ['no main part']
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.nodeValue ?? ''
      if (parent === null || text.trim() === '' || parent.closest('pre, .visually-hidden, select, [hidden]'))
        continue
      if (!parent.checkVisibility()) continue
      const whole = document.createRange()
      whole.selectNodeContents(node)
      const lines = new Set([...whole.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size < 2) continue
      for (const part of text.matchAll(/[^\s@.,/_–—-]+[@.,/_–—-]*/gu)) {
        // Longer than any line that a column of the page has.
        if (part[0].length > AT_LEAST_SHOWN) continue
        const range = document.createRange()
        range.setStart(node, part.index)
        range.setEnd(node, part.index + part[0].length)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (tops.size > 1) broken.push(`“${part[0]}” in “${text.slice(0, 60)}”`)
      }
    }
    return broken
  })
}

/** Dates and statuses of a list that have less room than they need. */
export function cutCells(page: Page, table: string): Promise<string[]> {
  return page.evaluate((label) => {
    const cut: string[] = []
    const cells = document.querySelectorAll<HTMLElement>(`[aria-label="${label}"] [role="cell"]:last-of-type`)
    const marks = document.querySelectorAll<HTMLElement>(`[aria-label="${label}"] [data-status]`)
    for (const element of [...cells, ...marks]) {
      if (!element.checkVisibility()) continue
      // A mark that doesn't give way is cut by its cell.
      const cell = element.closest('[role="cell"]') ?? element
      const isOver = element.getBoundingClientRect().right > cell.getBoundingClientRect().right
      if (isOver || element.scrollWidth > element.clientWidth + 1) cut.push(element.textContent ?? '')
    }
    return cut
  }, table)
}
