export interface HtmlLimits {
  tags: number
  /** Of the text between the tags. */
  characters: number
  /** Of text without a tag in it. */
  run: number
}

/**
 * As much of the beginning of some HTML as a page can show at once. It ends between two tags, so elements may stay
 * open: for a parser, which closes them.
 */
export function clipHtml(html: string, limits: HtmlLimits): { html: string; isClipped: boolean } {
  let tags = 0
  let characters = 0
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at)
    const run = (open === -1 ? html.length : open) - at
    characters += run
    if (run > limits.run) return { html: html.slice(0, at + limits.run), isClipped: true }
    tags += 1
    if (characters > limits.characters || tags > limits.tags)
      return { html: html.slice(0, at), isClipped: true }
    if (open === -1) break
    const close = html.indexOf('>', open)
    at = close === -1 ? html.length : close + 1
  }
  return { html, isClipped: false }
}
