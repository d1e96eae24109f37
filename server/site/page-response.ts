import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTwoParts } from '../http/body-sources.ts'
import { splitTarget, type HttpRequest, type HttpResponse } from '../http/exchange.ts'
import { fitsPage, isAskedForHere, readFirstData, type ReadApi } from './first-data.ts'
import { firstForm } from './first-form.ts'
import { firstRecord } from './first-record.ts'
import { firstRows } from './first-rows.ts'
import { contentSecurityPolicy, scriptHashes, SITE_HEADERS } from './page-headers.ts'
import { pageLinks } from './page-links.ts'
import { FIRST_DATA, renderPage, templateFor, type PageFacts, type PageOfAddress } from './page.ts'
import { readerLocale } from './reader-locale.ts'
import { loadRendering, type Rendering } from './rendering.ts'
import { loadShells, type FindPage } from './shells.ts'

/** The built page, and what it is filled with. */
interface BuiltPage {
  template: string
  links: string
  /** Hashes of the inline scripts of a page that comes with something as a whole, and of every other one. */
  scripts: Readonly<Record<'form' | 'record' | 'none', readonly string[]>>
  find: FindPage
  rendering: Promise<Rendering | undefined>
}

export function loadPage(directory: string): BuiltPage {
  const template = readFileSync(join(directory, 'index.html'), 'utf8')
  return {
    template,
    links: pageLinks(template),
    scripts: {
      form: scriptHashes(templateFor(template, 'form')),
      record: scriptHashes(templateFor(template, 'record')),
      none: scriptHashes(templateFor(template, undefined)),
    },
    find: loadShells(directory),
    rendering: loadRendering(directory),
  }
}

/** How many of the first reads come with the page: all that its content is made of, or the most important one. */
function readsOf({ firstReads, content }: PageOfAddress): number {
  return content === undefined ? 1 : firstReads.indexOf(content.company) + 1
}

/**
 * The page, with what it reads first at its end when a person has asked for it here: the shell is sent at once, and what the
 * page would otherwise have to ask for once it is there follows as soon as it has come.
 */
export function pageResponse(
  page: BuiltPage,
  request: HttpRequest,
  facts: Omit<PageFacts, 'nonce'>,
  api: ReadApi,
): HttpResponse {
  const nonce = randomBytes(16).toString('base64')
  const { path, search } = splitTarget(request.target)
  const address = page.find(path, search, facts)
  const { place, content, firstReads } = address
  const [target] = firstReads
  const [top = '', bottom] = page.template.split(FIRST_DATA)
  const isGradual =
    target !== undefined && bottom !== undefined && fitsPage(target) && isAskedForHere(request)
  const comingReads = isGradual ? readsOf(address) : 0
  const render = (part: string) =>
    Buffer.from(renderPage(part, { nonce, ...facts }, { ...address, comingReads }))
  const headers: Record<string, string> = {
    ...SITE_HEADERS,
    'content-security-policy': contentSecurityPolicy(nonce, page.scripts[content?.is ?? 'none']),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(page.links === '' ? {} : { link: page.links }),
  }
  if (!isGradual) {
    const body = render(page.template)
    return { status: 200, headers: { ...headers, 'content-length': String(body.length) }, body }
  }
  const reads = firstReads.slice(0, comingReads)
  const read = (url: string) => readFirstData(request, url, api).catch(() => undefined)
  const { canWrite } = facts
  const locale = readerLocale(request.header('accept-language'))
  const shown = async (rendering: Rendering | undefined): Promise<string> => {
    if (content?.is === 'form')
      return firstForm(rendering, { place, reads, canWrite: canWrite === 'true' }, read)
    if (content?.is === 'record') return firstRecord(rendering, { place, reads, locale, canWrite }, read)
    return firstRows(rendering, place, await read(target), locale)
  }
  const rest = async () => Buffer.concat([Buffer.from(await shown(await page.rendering)), render(bottom)])
  return { status: 200, headers, body: inTwoParts(render(top), rest()), isGradual }
}
