/**
 * Answers one request the way Codat does. There are two: the network (`CODAT_BASE_URL`) and the emulator.
 * The request's path and query are Codat's own (`/companies/…`), without the desk's `/api` prefix. The returned
 * body is a stream; aborting `request.signal` must release whatever feeds it.
 */
export type Upstream = (request: Request) => Promise<Response>
