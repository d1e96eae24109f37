import { endingOf, formatOfMime } from './file-formats.ts'
import { safeFileName } from './safe-file-name.ts'

/** The name with the ending when it has none. */
export function withEnding(name: string, ending: string | undefined): string {
  return endingOf(name) !== '' || !ending ? name : safeFileName(`${name}.${ending}`)
}

/** What a file is called here and on disk: the name made safe, with the ending its label calls for. */
export function fileNameOf(file: {
  name?: string | null | undefined
  contentType?: string | null | undefined
}): string {
  const format = formatOfMime(file.contentType)
  return withEnding(safeFileName(file.name ?? ''), format?.id === 'cfb' ? undefined : format?.id)
}

/** Names made different from each other, without regard to case: "a.pdf", "a (2).pdf". */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const ending = endingOf(name)
    const stem = ending === '' ? name : name.slice(0, -ending.length - 1)
    let unique = name
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${stem} (${number})${ending === '' ? '' : name.slice(stem.length)}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
