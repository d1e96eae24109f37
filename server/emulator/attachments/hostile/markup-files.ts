import { gzipSync } from 'node:zlib'
import { utf8 } from '../files/source-file.ts'
import { elsewhere, payload } from './payload.ts'

/** A page that tries everything: script, events, frames, forms, preloads, a refresh. */
export const page = (mark: string): string =>
  `<html><head><title>${mark}</title><base href="${elsewhere('')}">` +
  `<meta http-equiv="refresh" content="0;url=javascript:${payload(mark)}">` +
  `<link rel="stylesheet" href="${elsewhere('style.css')}"><link rel="prefetch" href="${elsewhere('next')}">` +
  `<script>${payload(mark)}</script></head><body onload="${payload(mark)}" onpageshow="${payload(mark)}">` +
  `<img src="x" onerror="${payload(mark)}"><svg onload="${payload(mark)}"></svg>` +
  `<iframe srcdoc="<script>${payload(mark)}</script>"></iframe><iframe src="javascript:${payload(mark)}"></iframe>` +
  `<form action="${elsewhere('form')}"><input name="a" autofocus onfocus="${payload(mark)}"></form>` +
  `<style>@import url(${elsewhere('b.css')});</style><p style="background:url(${elsewhere('c.png')})">Page of ${mark}</p></body></html>\n`

const html = (mark: string): string => `<!doctype html>${page(mark)}`

export const plainHtml = (mark: string): Uint8Array => utf8(html(mark))
export const markedHtml = (): Uint8Array => utf8(`\ufeff${html('mark')}`)
export const utf16Html = (): Uint8Array => Buffer.from(`\ufeff${html('utf16')}`, 'utf16le')
export const utf16BigHtml = (): Uint8Array => Buffer.from(html('utf16be'), 'utf16le').swap16()

/** UTF-7 hides the angle brackets from whoever looks for them; browsers have given it up. */
export const utf7Html = (): Uint8Array =>
  utf8(`+ADw-html+AD4APA-script+AD4-${payload('utf7')}+ADw-/script+AD4 +AEA-\n`)

/** Past the bytes that sniffing looks at. */
export const lateHtml = (): Uint8Array =>
  utf8(`${' \n\t'.repeat(600)}<!-- ${'statement '.repeat(80)}-->${html('late')}`)

/** What was left open by the page around it would be closed first. */
export const fragment = (): Uint8Array =>
  utf8(`--></title></style></textarea></script><script>${payload('fragment')}</script>\n`)

export const xhtml = (): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>` +
      `<script><![CDATA[${payload('xhtml')}]]></script></head><body onload="${payload('xhtml')}"/></html>\n`,
  )

export const serverSideHtml = (): Uint8Array =>
  utf8(`<!--#exec cmd="id" --><!--#include virtual="/etc/passwd" -->${html('shtml')}`)

/** A page saved with its parts, which old browsers open as a page. */
export const mhtml = (): Uint8Array =>
  utf8(
    [
      'From: Saved by a browser',
      'Subject: Saved page',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="part"',
      '',
      '--part',
      'Content-Type: text/html; charset=utf-8',
      `Content-Location: ${elsewhere('page')}`,
      '',
      html('mhtml'),
      '--part--',
      '',
    ].join('\r\n'),
  )

/** Browsers show each part in place of the one before. */
export const multipart = (): Uint8Array =>
  utf8(`--frame\r\nContent-Type: text/html\r\n\r\n${html('multipart')}\r\n--frame--\r\n`)

const svg = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80"${more}>${inside}</svg>\n`

export const scriptSvg = (mark = 'svg-script'): Uint8Array =>
  utf8(svg(`<script><![CDATA[${payload(mark)}]]></script><script href="${elsewhere('a.js')}"/>`))

export const eventSvg = (): Uint8Array =>
  utf8(
    svg(
      `<animate attributeName="x" onbegin="${payload('svg-begin')}"/><set attributeName="onmouseover" to="${payload('svg-set')}"/>` +
        `<a xlink:href="javascript:${payload('svg-link')}"><text y="20">Click</text></a>`,
      ` onload="${payload('svg-load')}"`,
    ),
  )

export const foreignSvg = (): Uint8Array =>
  utf8(
    svg(
      `<foreignObject width="100" height="80"><body xmlns="http://www.w3.org/1999/xhtml" onload="${payload('foreign')}">` +
        `<iframe src="javascript:${payload('foreign')}"/><script>${payload('foreign')}</script></body></foreignObject>`,
    ),
  )

export const externalSvg = (): Uint8Array =>
  utf8(
    svg(
      `<style>@import url(${elsewhere('a.css')});rect{fill:url(${elsewhere('a.svg#b')})}</style>` +
        `<image href="${elsewhere('a.png')}" width="9" height="9"/><use xlink:href="${elsewhere('a.svg#use')}"/>` +
        `<filter id="f"><feImage href="${elsewhere('b.png')}"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
    ),
  )

export const styledSvg = (): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="${elsewhere('a.css')}"?>` +
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${elsewhere('svg.dtd')}">${svg('<rect width="9" height="9"/>')}`,
  )

/** Ten levels of ten: 10 GB of text in a kilobyte. */
export function laughingSvg(): Uint8Array {
  const entities = Array.from({ length: 10 }, (_, level) => {
    const text = level === 0 ? 'lol lol lol' : `&l${level - 1};`.repeat(10)
    return `<!ENTITY l${level} "${text}">`
  })
  return utf8(`<?xml version="1.0"?><!DOCTYPE svg [${entities.join('')}]>${svg('<text y="20">&l9;</text>')}`)
}

export const packedSvg = (): Uint8Array => gzipSync(scriptSvg('svgz'))

const SCRIPTING_STYLE =
  `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">` +
  `<html xmlns="http://www.w3.org/1999/xhtml"><script>${payload('xslt')}</script></html></xsl:template></xsl:stylesheet>`

/** An invoice that brings the style sheet that turns it into a page. */
export const transformedXml = (): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:text/xml,${encodeURIComponent(SCRIPTING_STYLE)}"?>` +
      `<invoice><number>INV-1</number></invoice>\n`,
  )

export const entitiesXml = (): Uint8Array =>
  utf8(
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY w SYSTEM "${elsewhere('x')}">` +
      `<!ENTITY % d SYSTEM "${elsewhere('d.dtd')}">%d;]><invoice><number>&f;&w;</number></invoice>\n`,
  )
