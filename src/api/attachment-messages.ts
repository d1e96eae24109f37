import { formatBytes } from '../lib/format/bytes.ts'
import { BrokenDownload } from './attachment-download.ts'
import { messageForError } from './error-messages.ts'
import { ApiError, hasStatus } from './errors.ts'
import type { ErrorMessage } from './failures.ts'

/** Why a list of attachments couldn't be read. */
export function messageForAttachments(error: unknown, platform: string, online: boolean): ErrorMessage {
  if (hasStatus(error, 404)) {
    return {
      title: `${platform} has no attachments for this customer`,
      advice: `Either ${platform} doesn’t offer customer attachments through Codat, or the customer no longer exists.`,
      action: 'none',
    }
  }
  // Codat does not say how it rejects this; a connection that was unlinked a moment ago is the likely reason.
  if (hasStatus(error, 400) || hasStatus(error, 409)) {
    return {
      title: 'Couldn’t load attachments',
      advice: `Attachments come directly from ${platform}, which needs a working connection. Check the connection, then try again.`,
      action: 'retry',
    }
  }
  return messageForError(error, online)
}

/** Why a file couldn't be downloaded, or not whole. */
export function messageForDownload(error: unknown, platform: string, online: boolean): ErrorMessage {
  if (error instanceof BrokenDownload) return messageForBroken(error)
  if (error instanceof ApiError && error.kind === 'network' && online) {
    return {
      title: 'Couldn’t download the file',
      advice: 'The connection dropped before the download began. Check your connection and try again.',
      action: 'retry',
    }
  }
  if (hasStatus(error, 404)) {
    return {
      title: `${platform} no longer has this file`,
      advice: 'It may have been removed since the list was loaded. Reload the list to see what’s there now.',
      action: 'none',
    }
  }
  if (hasStatus(error, 410)) {
    return {
      title: 'The link to this file has expired',
      advice: `${platform} provides a file for a short time only. Reload the list, then open the file again.`,
      action: 'retry',
    }
  }
  return messageForAttachments(error, platform, online)
}

function messageForBroken({ received, expected, reason, partial }: BrokenDownload): ErrorMessage {
  if (reason === 'too-large') {
    return {
      title: 'The file is larger than expected',
      advice: `The preview stopped at ${formatBytes(received)}. Download the file to see all of it.`,
      action: 'none',
    }
  }
  const whole = expected === undefined ? '' : ` of ${formatBytes(expected)}`
  return {
    title: 'The file is incomplete',
    advice: `Only ${formatBytes(received)}${whole} arrived. ${partial.size > 0 ? 'Try again, or download the part that arrived.' : 'Try again.'}`,
    action: 'retry',
  }
}
