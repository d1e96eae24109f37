import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { companyHue } from '../../src/lib/format/company-colour.ts'
import { contentOf, firstReads } from './first-reads.ts'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import type { Place } from '../../src/lib/paths/read-address.ts'
import { SHELL_IDS } from '../../src/lib/paths/shell-ids.ts'
import { escapeHtml, type DeskMode, type PageFacts, type PageOfAddress, type PageShell } from './page.ts'

/** Written by the build beside `index.html`; not served. */
export const SHELLS_FILE = 'shells.json'

/** A page's shell, and when it is shown. */
export interface Shell extends PageShell {
  route: string
  mode: DeskMode
  hasSignIn: boolean
}

/** What the page at an address shows and reads first. */
export type FindPage = (
  path: string,
  search: string,
  facts: Pick<PageFacts, 'mode' | 'access'>,
) => PageOfAddress & { place: Place }

/** What a page reads first, as paths on this server. */
function readsOf(place: Place): Pick<PageOfAddress, 'firstReads' | 'content'> {
  const content = contentOf(place)
  const company = `/api${content?.company}`
  return {
    firstReads: firstReads(place).map((read) => `/api${read}`),
    content:
      content?.is === 'form'
        ? { ...content, company, model: `/api${content.model}` }
        : content && { ...content, company },
  }
}

export const readsAt = ({ path, search }: { path: string; search: string }) =>
  readsOf(readAddress(path, search))

export function loadShells(directory: string): FindPage {
  const file = join(directory, SHELLS_FILE)
  // The build's own file, made of `Shell`s: hence the cast.
  const shells = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shell[]) : []
  return (path, search, { mode, access }) => {
    const place = readAddress(path, search)
    const shell = shells.find(
      (one) => one.route === place.name && one.mode === mode && one.hasSignIn === (access !== 'none'),
    )
    return {
      place,
      ...readsOf(place),
      shell: shell && { ...shell, html: withIds(shell.html, place.params) },
    }
  }
}

const PLACEHOLDER_HUE = `hsl(${companyHue(SHELL_IDS.companyId)} `

/** The ids of the address in the place of those the build has used: encoded in links, escaped everywhere. */
function withIds(html: string, params: object): string {
  const ids = new Map<string, string>()
  const given = new Map<string, unknown>(Object.entries(params))
  for (const [name, placeholder] of Object.entries(SHELL_IDS)) {
    const id = given.get(name)
    if (typeof id === 'string') ids.set(placeholder, id)
  }
  const hue = companyHue(ids.get(SHELL_IDS.companyId) ?? SHELL_IDS.companyId)
  const inLink = (placeholder: string) => encodeURIComponent(ids.get(placeholder) ?? placeholder)
  // All in one go: an id may be spelt like a placeholder.
  return html
    .replaceAll(PLACEHOLDER_HUE, `hsl(${hue} `)
    .replaceAll(/href="[^"]*"|__[A-Z]+_ID__/g, (part) =>
      part.startsWith('href')
        ? part.replaceAll(/__[A-Z]+_ID__/g, (placeholder) => escapeHtml(inLink(placeholder)))
        : escapeHtml(ids.get(part) ?? part),
    )
}
