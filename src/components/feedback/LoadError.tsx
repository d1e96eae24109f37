import { Link } from '../router/Link.tsx'
import { ApiError } from '../../api/errors.ts'
import { messageForError } from '../../api/error-messages.ts'
import type { ErrorMessage } from '../../api/failures.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { SignInLink } from './SignInLink.tsx'
import { useOnline } from './use-online.ts'
import { ErrorDetails } from './ErrorDetails.tsx'
import styles from './LoadError.module.css'

interface LoadErrorProps {
  error: unknown
  onRetry?: () => void
  /** A message that fits the place better than the general one. */
  message?: ErrorMessage
}

/** In place of content that couldn't be loaded: what happened, what is safe, what to do, ids to copy. */
export function LoadError({ error, onRetry, message }: LoadErrorProps) {
  const isOnline = useOnline()
  const { title, advice, action } = message ?? messageForError(error, isOnline)
  const { codatError: quote, service } = error instanceof ApiError ? error.details : {}
  return (
    <div className={styles['error']} role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      {quote !== undefined && service !== 'Desk' && <p className={styles['quote']}>Codat says: “{quote}”</p>}
      <div className={styles['actions']}>
        {action === 'retry' && onRetry && (
          <Button look="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {action === 'reload' && (
          <Button look="primary" onClick={() => location.reload()}>
            Reload the page
          </Button>
        )}
        {action === 'sign-in' && <SignInLink />}
        {action === 'companies' && (
          <Link {...toCompanies()} className={buttonClass('primary')}>
            All companies
          </Link>
        )}
      </div>
      <ErrorDetails error={error} />
    </div>
  )
}
