import type { RawPart } from './mail-parts.ts'
import { decodeBody } from './transfer-encoding.ts'

const FLOWED =
  /(^content-type:[ \t]*text\/plain\b[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?\bformat\s*=\s*"?)flowed\b/im
const DROPS_SPACES = /\bdelsp\s*=\s*"?yes\b/i
const SIGNATURE = '-- '

/** The lines of a text that was broken into shorter ones for the way. A line never goes on in a quotation of another depth. */
export function joinLines(text: string, dropsSpaces: boolean): string {
  const joined: { quotes: string; text: string; goesOn: boolean }[] = []
  for (const line of text.split(/\r?\n/)) {
    const [quotes = ''] = /^>*/.exec(line) ?? []
    const own = line.slice(quotes.length).replace(/^ /, '')
    const goesOn = own.endsWith(' ') && own !== SIGNATURE
    const kept = goesOn && dropsSpaces ? own.slice(0, -1) : own
    const last = joined.at(-1)
    if (last?.goesOn === true && last.quotes === quotes && own !== SIGNATURE) {
      last.text += kept
      last.goesOn = goesOn
    } else joined.push({ quotes, text: kept, goesOn })
  }
  return joined.map((line) => (line.quotes === '' ? line.text : `${line.quotes} ${line.text}`)).join('\r\n')
}

/** A part whose lines flow, with its lines as they were written; undefined for any other. */
export function withJoinedLines({ head, body }: RawPart): { head: string; body: string } | undefined {
  if (!FLOWED.test(head)) return undefined
  const [blank = ''] = /^\r?\n/.exec(body) ?? []
  const text = joinLines(decodeBody(head, body.slice(blank.length)), DROPS_SPACES.test(head))
  // The next part begins on a line of its own.
  return { head: head.replace(FLOWED, '$1fixed'), body: `${blank || '\r\n'}${text}\r\n` }
}
