/** In a file of its own, so that the first screen does without. */
const LABELS = new Map(
  Object.entries({
    Initial: 'Not started',
    Queued: 'Queued',
    Fetching: 'Reading from the platform',
    MapQueued: 'Queued for mapping',
    Mapping: 'Mapping the data',
    ValidationQueued: 'Queued for validation',
    Validating: 'Validating the data',
    ProcessingQueued: 'Queued for storing',
    Processing: 'Storing the data',
    Complete: 'Complete',
    FetchError: 'Codat couldn’t read the platform',
    MapError: 'Codat couldn’t map the data',
    InternalError: 'Codat had a problem',
    ProcessingError: 'Codat couldn’t store the data',
    ValidationError: 'The data failed Codat’s validation',
    AuthError: 'The platform rejected the connection',
    Cancelled: 'Cancelled',
    NotSupported: 'The platform doesn’t offer customers',
    RateLimitError: 'The platform’s rate limit was reached',
    PermissionsError: 'The connection is missing a permission',
    PrerequisiteNotMet: 'Another data type must be synced first',
  }),
)

/** A dataset status as people read it; an unknown one as it is. */
export function syncStatusLabel(status: string | null | undefined): string {
  return status ? (LABELS.get(status) ?? status) : 'Not started'
}
