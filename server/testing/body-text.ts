import type { HttpResponse } from '../http/exchange.ts'

/** The text of a body that is there as a whole; empty for one that is on its way. */
export const bodyText = (body: HttpResponse['body']): string =>
  new TextDecoder().decode(typeof body === 'function' ? undefined : body)
