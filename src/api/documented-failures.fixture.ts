import { readFileSync } from 'node:fs'

/** A row of the table in docs/failures.md, which is the written list that code and browser tests are compared with. */
export interface DocumentedFailure {
  id: string
  title: string
  advice: string
  action: string
  works: string
  retried: string
  seen: string
  /** The emulator's faults that show it. */
  faults: string[]
}

export function documentedFailures(): DocumentedFailure[] {
  return readFileSync('docs/failures.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [id = '', title = '', advice = '', action = '', works = '', retried = '', seen = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      const [list = ''] = /^Faults? (`[\w-]+`(, )?)+/.exec(seen) ?? []
      const faults = [...list.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)
      return { id: id.replaceAll('`', ''), title, advice, action, works, retried, seen, faults }
    })
}
