import { formatBytes } from '../lib/format/bytes.ts'
import { BrokenDownload } from './attachment-download.ts'
import { messageForError } from './error-messages.ts'
import type { ErrorMessage } from './failures.ts'
import { ApiError, hasStatus } from './errors.ts'

/** A list of attachments that could not be read, in words. */
export function attachmentsErrorMessage(error: unknown, platform: string, online: boolean): ErrorMessage {
  if (hasStatus(error, 404)) {
    return {
      title: `${platform} has no attachments for this customer`,
      advice:
        'Either the platform offers no files of customers through Codat, or the customer is no longer there.',
      action: 'none',
    }
  }
  // Codat does not say how it refuses; a connection that was unlinked a moment ago is the likely reason.
  if (hasStatus(error, 400) || hasStatus(error, 409)) {
    return {
      title: 'The attachments cannot be read right now',
      advice: `They come live from ${platform}, which needs a working connection. Check the connection, then try again.`,
      action: 'retry',
    }
  }
  return messageForError(error, online)
}

/** A file that could not be fetched, or not whole, in words. */
export function downloadErrorMessage(error: unknown, platform: string, online: boolean): ErrorMessage {
  if (error instanceof BrokenDownload) {
    const { received, expected, reason } = error
    if (reason === 'too-large') {
      return {
        title: 'The file is larger than it said',
        advice: `The preview stopped at ${formatBytes(received)}. Save the file to see all of it.`,
        action: 'none',
      }
    }
    const whole = expected === undefined ? '' : ` of ${formatBytes(expected)}`
    return {
      title: 'The file arrived incomplete',
      advice: `Only ${formatBytes(received)}${whole} came through. Try again; what arrived can be saved, but is not the whole file.`,
      action: 'retry',
    }
  }
  if (error instanceof ApiError && error.kind === 'network' && online) {
    return {
      title: 'The file could not be fetched',
      advice: 'The connection broke before any of it arrived. Check the connection and try again.',
      action: 'retry',
    }
  }
  if (hasStatus(error, 404)) {
    return {
      title: `${platform} no longer has this file`,
      advice: 'It may have been removed since the list was loaded. Reload the list to see what is there now.',
      action: 'none',
    }
  }
  if (hasStatus(error, 410)) {
    return {
      title: 'The way to this file has expired',
      advice: `${platform} hands a file out for a short time only. Reload the list, then open it again.`,
      action: 'retry',
    }
  }
  return attachmentsErrorMessage(error, platform, online)
}
