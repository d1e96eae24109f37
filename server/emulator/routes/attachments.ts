import type { Route } from '../route.ts'

/**
 * Files attached to customers: list, get, download. They come live from the accounting package, so they belong to a
 * connection and are refused unless it is Linked. Nothing here yet.
 */
export const attachmentRoutes: Route[] = []
