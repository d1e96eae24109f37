import type { FieldStack } from './fields.ts'
import type { Change } from './word-context.ts'

/** Collects the pieces of a paragraph; neighbours that look alike share their elements. */
export interface Inline {
  add: (html: string, tags: readonly string[], change: Change) => void
  html: () => string
}

/** `fields` are those that are open; within their codes nothing is shown. */
export function createInline(fields: FieldStack): Inline {
  const pieces: { tags: string; html: string }[] = []
  return {
    add(html, tags, change) {
      if (html === '' || fields.isSilent()) return
      fields.mark()
      const all = [...(change === undefined ? [] : [change]), ...tags].join(' ')
      const last = pieces.at(-1)
      if (last?.tags === all) last.html += html
      else pieces.push({ tags: all, html })
    },
    html: () => pieces.map(({ tags, html }) => wrapped(html, tags === '' ? [] : tags.split(' '))).join(''),
  }
}

const wrapped = (html: string, tags: readonly string[]): string =>
  tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, html)
