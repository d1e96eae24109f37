/** The text of an HTML mail. Its tags are gone already: the parser is only here for references such as `&eacute;`. */
export function plainText(tagless: string): string {
  const { body } = new DOMParser().parseFromString(tagless, 'text/html')
  return (body.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n\s*\n\s*/g, '\n\n')
    .trim()
}
