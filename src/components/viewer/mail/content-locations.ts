import { withHeader } from './mail-parts.ts'
import type { RawPart } from './mail-parts.ts'

const LOCATION = /^content-location:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im
const CONTENT_ID = /^content-id:[ \t]*<?([^>\r\n]+)>?/im
const HTML = /^content-type:[ \t]*text\/html/im

/** Where the parts of a page that was saved whole come from, by the addresses that the page calls them. */
export class ContentLocations {
  readonly #ids = new Map<string, string>()
  #base: string | undefined

  /** The head of a part that the page can refer to by an id, which it is given where it has none. */
  register({ head }: RawPart, index: number): string {
    const [, folded] = LOCATION.exec(head) ?? []
    const location = folded?.replace(/\r?\n[ \t]+/g, '').trim()
    if (location === undefined || location === '') return head
    if (HTML.test(head)) {
      this.#base ??= location
      return head
    }
    const [, known] = CONTENT_ID.exec(head) ?? []
    const id = known?.trim() ?? `part-${index}@location`
    this.#ids.set(location, id)
    return known === undefined ? withHeader(head, `Content-ID: <${id}>`) : head
  }

  /** The address of a picture as one within the mail, if it came along. */
  readonly addressOf = (written: string): string => {
    const address = written.trim().replaceAll('&amp;', '&')
    const id = this.#ids.get(address) ?? this.#ids.get(this.#resolved(address))
    return id === undefined ? written : `cid:${encodeURIComponent(id)}`
  }

  #resolved(address: string): string {
    return URL.canParse(address, this.#base) ? new URL(address, this.#base).href : address
  }
}
