/**
 * The rule for ids of the accounting software in an address. Browsers, proxies and careless servers resolve dot steps
 * and drop control characters, however they are encoded, so such an id could end up as another path. The app doesn't
 * link these ids and the server doesn't forward them: both use this rule.
 */
export type IdProblem = 'empty' | 'too long' | 'not Unicode' | 'control character' | 'dot step'

export const MAX_ID_LENGTH = 300

export function idProblem(id: string): IdProblem | undefined {
  if (id === '') return 'empty'
  if (id.length > MAX_ID_LENGTH) return 'too long'
  // Half a surrogate pair can't be percent-encoded.
  if (/\p{Cs}/u.test(id)) return 'not Unicode'
  const decoded = fullyDecoded(id)
  if (/\p{Cc}/u.test(decoded)) return 'control character'
  return hasDotStep(decoded) ? 'dot step' : undefined
}

/** Decoded until nothing changes; each round shortens the text, so it ends. */
function fullyDecoded(text: string): string {
  let current = text
  for (;;) {
    // Byte escapes one by one: a stray `%` beside a good escape must not hide the good one.
    const next = current
      .replace(/%[0-7][0-9a-f]/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))
      // The same characters in two or three bytes, which careless decoders accept.
      .replace(/%(?:e0%8|c)([01])%([89ab][0-9a-f])/gi, (_, high: string, low: string) =>
        String.fromCharCode(Number(high) * 64 + (Number.parseInt(low, 16) & 63)),
      )
    if (next === current) return current
    current = next
  }
}

function hasDotStep(text: string): boolean {
  // Some servers drop spaces at the end of a step or read the full-width forms of these characters as the plain ones.
  return text
    .normalize('NFKC')
    .split(/[/\\]/)
    .some((step) => /^\.{1,2}\s*(;.*)?$/.test(step))
}
