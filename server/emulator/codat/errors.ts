import { newCorrelationId } from './ids.ts'

/** An error in the form of Codat's ErrorMessage. Routes throw it; it becomes a response in one place. */
export class ApiError extends Error {
  readonly status: number
  readonly service: string
  readonly headers: Record<string, string>

  constructor(status: number, error: string, service = 'PublicApi', headers: Record<string, string> = {}) {
    super(error)
    this.status = status
    this.service = service
    this.headers = headers
  }
}

/** Codat's own samples put another status into these two bodies; code that trusts the body is caught here. */
const BODY_STATUS: Record<number, number> = { 402: 429, 503: 500 }

export function errorResponse(error: ApiError): Response {
  const body = {
    statusCode: BODY_STATUS[error.status] ?? error.status,
    service: error.service,
    error: error.message,
    correlationId: newCorrelationId(),
    canBeRetried: 'Unknown',
    detailedErrorCode: 0,
  }
  return Response.json(body, { status: error.status, headers: error.headers })
}

export const malformedQuery = () => new ApiError(400, 'Error parsing query - Malformed query.', 'ClientsApi')

export const unresolvedProperty = (property: string, entity: string) =>
  new ApiError(400, `Error parsing query - Could not resolve property ${property} on ${entity}`, 'PullApi')

export const badRequest = () => new ApiError(400, 'Error processing request - not valid.')

export const unauthorized = () => new ApiError(401, 'Unauthorized')

export const planLimit = () =>
  new ApiError(
    402,
    'You have exceeded the 50-company limit that applies to a Free plan. We recommend that you delete any companies you no longer need and retry the request.',
  )

export const forbidden = () =>
  new ApiError(403, 'You are using an outdated API key or a key not associated with that resource.')

export const keyUsedBefore = () =>
  new ApiError(422, 'The idempotency key was already used with a different request.')

export const companyNotFound = (id: string) =>
  new ApiError(404, `No company was found with ID ${id}`, 'ClientsApi')

export const connectionNotFound = (id: string) => new ApiError(404, `Data connection ${id} not found`)

export const noDataAvailable = (dataType: string, id: string) =>
  new ApiError(404, `No data available for ${dataType} for ID ${id}`)

export const dataTypeNotSupported = (dataType: string, platform: string) =>
  new ApiError(404, `Datatype ${dataType} not supported by platform(s) ${platform}`)

export const dataSetNotRequested = () => new ApiError(409, 'The data set has not been requested.')

export const tooManyRequests = (retryAfterSeconds: number) =>
  new ApiError(
    429,
    'You have made too many requests in a given amount of time; please retry later.',
    'PublicApi',
    { 'Retry-After': String(retryAfterSeconds) },
  )
