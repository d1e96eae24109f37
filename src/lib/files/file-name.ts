import { endingOf, formatOfMime } from './file-formats.ts'

/** Directional overrides and isolates can make `exe.pdf` out of `fdp.exe`. The server removes the same ones. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
const LONGEST_NAME_BYTES = 255

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/**
 * A name a file may be saved under: no folders, nothing invisible, at most 255 bytes with its ending kept. Equal to
 * what the server puts into `Content-Disposition`, so that what is shown is what is saved.
 */
export function safeFileName(name: string): string {
  const plain = name
    .replace(UNSAFE, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return shortened(plain) || 'attachment'
}

function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  const room = LONGEST_NAME_BYTES - bytesOf(ending)
  let stem = ''
  let bytes = 0
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += bytesOf(character)
    if (bytes > room) break
    stem += character
  }
  return `${stem}${ending}`
}

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
