/** In a file of its own, so that the first screen does without. */
const STATUS_WORDS: Record<string, string> = {
  Initial: 'Not started',
  Queued: 'Waiting for its turn',
  Fetching: 'Reading from the platform',
  MapQueued: 'Waiting to be mapped',
  Mapping: 'Mapping',
  ValidationQueued: 'Waiting to be checked',
  Validating: 'Checking',
  ProcessingQueued: 'Waiting to be stored',
  Processing: 'Storing',
  Complete: 'Complete',
  FetchError: 'The platform could not be read',
  MapError: 'The data could not be mapped',
  InternalError: 'Codat had a problem',
  ProcessingError: 'The data could not be stored',
  ValidationError: 'The data did not pass Codat’s checks',
  AuthError: 'The platform refused the connection',
  Cancelled: 'Cancelled',
  NotSupported: 'The platform does not offer customers',
  RateLimitError: 'The platform’s own limit was reached',
  PermissionsError: 'The connection lacks a permission',
  PrerequisiteNotMet: 'Another data type has to be synced first',
}

/** A dataset status in words; an unknown one as it is. */
export function statusWords(status: string | null | undefined): string {
  return status ? (STATUS_WORDS[status] ?? status) : 'Not started'
}
