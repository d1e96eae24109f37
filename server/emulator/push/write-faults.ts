import {
  badRequest,
  forbidden,
  keyUsedBefore,
  planLimit,
  ApiError,
  errorResponse,
  tooManyRequests,
  unauthorized,
} from '../codat/errors.ts'
import type { WriteFault } from '../faults/fault-names.ts'
import type { RouteCall } from '../world/route.ts'
import { ConnectionLost } from '../world/route.ts'

const RATE_LIMIT_SECONDS = 5

/** What fails before the change is received: throws. */
export function beforeApplying(call: RouteCall, fault: WriteFault | undefined, companyId: string): void {
  switch (fault) {
    case 'write-bad-request':
      throw badRequest()
    case 'write-unauthorized':
      throw unauthorized()
    case 'write-payment-required':
      throw planLimit()
    case 'write-forbidden':
      throw forbidden()
    case 'write-repeated-key':
      throw keyUsedBefore()
    case 'write-dropped-before':
      throw new ConnectionLost()
    case 'write-rate-limited': {
      const seconds = call.world.faults.rateLimit(`write ${companyId}`, call.now, RATE_LIMIT_SECONDS)
      if (seconds > 0) throw tooManyRequests(seconds)
      return
    }
    default:
  }
}

/** What fails with the response afterwards. */
export async function afterApplying(
  call: RouteCall,
  fault: WriteFault | undefined,
  response: Response,
): Promise<Response> {
  if (fault === 'write-dropped-after') call.dropResponse = true
  if (fault === 'write-server-error-after')
    return errorResponse(new ApiError(500, 'There is a problem with our server. Please try again later.'))
  // Not tied to the request's signal: the write is in, whether or not anybody still waits.
  if (fault === 'write-slow')
    await new Promise((resolve) => setTimeout(resolve, call.world.options.delays.slowMs))
  return response
}
