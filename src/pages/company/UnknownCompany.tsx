import { LoadError } from '../../components/feedback/LoadError.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'

/** In place of a company's pages when Codat does not know the company. */
export default function UnknownCompany({ error }: { error: unknown }) {
  return (
    <>
      <PageHeading title="Company not found" className="visually-hidden" />
      <LoadError
        error={error}
        message={{
          title: 'Codat has no company with this ID',
          advice: 'It may have been deleted, or the link may be wrong.',
          action: 'companies',
        }}
      />
    </>
  )
}
