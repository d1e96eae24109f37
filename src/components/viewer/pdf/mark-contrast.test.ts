import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const CSS = readFileSync(fileURLToPath(new URL('PdfPage.module.css', import.meta.url)), 'utf8')
const BLACK = 0
const WHITE = 255
/** What WCAG asks of text. */
const LEAST_CONTRAST = 4.5

const luminance = (channels: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The colour of a mark in the style sheet, and how much of the page it covers. */
function markOf(selector: string): [channels: number[], cover: number] {
  const rule = CSS.slice(CSS.indexOf(selector))
  const [, red, green, blue, percent] =
    /rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/.exec(rule.slice(0, rule.indexOf('}'))) ?? []
  return [[red, green, blue].map(Number), Number(percent) / 100]
}

// The picture of the page is below the marks, so their colour lies over its words.
it.each(['::highlight(desk-hit)', '::highlight(desk-current-hit)', '::selection'])(
  'black words on white can be read under %s',
  (selector) => {
    const [channels, cover] = markOf(selector)
    const over = (page: number) => luminance(channels.map((channel) => channel * cover + page * (1 - cover)))
    const contrast = (over(WHITE) + 0.05) / (over(BLACK) + 0.05)
    expect(contrast).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  },
)
