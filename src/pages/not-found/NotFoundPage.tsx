import { NO_SUCH_PAGE } from '../../components/feedback/no-such-page.ts'
import { Link } from '../../components/router/Link.tsx'
import { PlainBar } from '../../components/shell/PlainBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { toCompanies } from '../../lib/paths/links.ts'

/** An address that belongs to no page. */
export default function NotFoundPage() {
  return (
    <Shell bar={<PlainBar />}>
      <PageHeading title="Page not found" className="visually-hidden" />
      <EmptyState
        title={NO_SUCH_PAGE}
        action={
          <Link {...toCompanies()} className={buttonClass('primary')}>
            All companies
          </Link>
        }
      >
        The link may be wrong or from a newer version of Customer Desk.
      </EmptyState>
    </Shell>
  )
}
