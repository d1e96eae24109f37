import type { HttpResponse } from '../http/exchange.ts'
import { SITE_HEADERS } from '../site/page-headers.ts'
import { escapeHtml } from '../site/page.ts'

/** A small page for what happens before the app can be shown: signed out, not allowed, something went wrong. */
export function noticePage(
  status: number,
  message: string,
  link?: { to: string; text: string },
): HttpResponse {
  const next =
    link === undefined ? '' : `<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.text)}</a></p>`
  const body = Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Customer Desk</title><main><h1>Customer Desk</h1><p>${escapeHtml(message)}</p>${next}</main></html>\n`,
  )
  return {
    status,
    headers: {
      ...SITE_HEADERS,
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'no-store',
    },
    body,
  }
}

/** Sends the browser on; `to` is an address we made. */
export function redirect(to: string, cookies: readonly string[] = []): HttpResponse {
  return {
    status: 302,
    headers: {
      ...SITE_HEADERS,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      location: to,
      'content-length': '0',
      'cache-control': 'no-store',
    },
    cookies,
    body: undefined,
  }
}
