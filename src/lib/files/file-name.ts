import { formatOfMime, knownEndingOf } from './file-formats.ts'
import { safeFileName } from './safe-file-name.ts'

/** The name with the ending when it has none that any kind of file has. */
export function withEnding(name: string, ending: string | undefined): string {
  if (!ending || knownEndingOf(name) !== '' || name.toLowerCase().endsWith(`.${ending}`)) return name
  return safeFileName(`${name}.${ending}`)
}

/** Labels that files of other kinds have too, so that no ending follows: tables of text are labelled as workbooks. */
const VAGUE = new Set(['xls', 'cfb'])

/** What a file is called here and on disk: the name made safe, with the ending its label calls for. */
export function fileNameOf(file: {
  name?: string | null | undefined
  contentType?: string | null | undefined
}): string {
  const format = formatOfMime(file.contentType)
  const ending = format === undefined || VAGUE.has(format.id) ? undefined : format.id
  return withEnding(safeFileName(file.name ?? ''), ending)
}

/** Names made different from each other, without regard to case: "a.pdf", "a (2).pdf". */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const ending = knownEndingOf(name)
    const stem = ending === '' ? name : name.slice(0, -ending.length - 1)
    let unique = name
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${stem} (${number})${ending === '' ? '' : name.slice(stem.length)}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
