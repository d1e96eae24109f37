import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

/** Files a text names: in backticks from a top-level folder, or as the target of a link. */
function namedFiles(document: string): string[] {
  const text = readFileSync(document, 'utf8').replace(/```[\s\S]*?```/g, '')
  const quoted = [...text.matchAll(/`((?:src|server|e2e|docs|public)\/[^`\s*<>{}…]*)`/g)].map(
    (match) => match[1] ?? '',
  )
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) =>
    join(dirname(document), match[1] ?? ''),
  )
  return [...quoted, ...linked]
}

describe('documents', () => {
  it.each(documents)('%s names only files that exist', (document) => {
    expect(namedFiles(document).filter((file) => !existsSync(file))).toEqual([])
  })

  it('name no machine and no path outside the project', () => {
    for (const document of documents)
      expect(readFileSync(document, 'utf8')).not.toMatch(/\/work\/|\.\.\/shared/)
  })
})
