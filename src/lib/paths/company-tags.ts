/** A tag of a company, such as `region=uk`. */
export interface CompanyTag {
  name: string
  value: string
}

const SEPARATOR = ' && '

/** Codat's tag filter has no quoting: names and values with its own characters can be shown, not asked for. */
const RESERVED = /[=!~&|{}]/

export const isFilterable = ({ name, value }: CompanyTag): boolean =>
  name !== '' && !/\s/.test(name) && value.trim() !== '' && !RESERVED.test(name + value)

export const tagText = ({ name, value }: CompanyTag): string => `${name}=${value}`

/** `region=uk && team=sales` → its tags; what isn't of that form is left out. */
export function parseTags(text: string): CompanyTag[] {
  return text.split('&&').flatMap((part) => {
    const [name = '', value = '', ...rest] = part.split('=').map((side) => side.trim())
    const tag = { name, value }
    return rest.length === 0 && isFilterable(tag) ? [tag] : []
  })
}

const formatTags = (tags: readonly CompanyTag[]): string => tags.map(tagText).join(SEPARATOR)

/** The filter with a tag, or without it; a company has one value of a name, so another one takes its place. */
export function withTag(text: string, tag: CompanyTag): string {
  return formatTags([...parseTags(text).filter(({ name }) => name !== tag.name), tag])
}

export function withoutTag(text: string, tag: CompanyTag): string {
  return formatTags(parseTags(text).filter((other) => tagText(other) !== tagText(tag)))
}
