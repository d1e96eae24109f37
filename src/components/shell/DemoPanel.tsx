import FaultsMenu from './FaultsMenu.tsx'

/** What the demo data is, and how to make it misbehave. */
export default function DemoPanel({ companyId }: { companyId: string | undefined }) {
  return (
    <>
      <p>
        {import.meta.env.MODE === 'demo'
          ? 'Demo data in this tab. Reload to start over.'
          : 'Built-in demo data: no API key is set.'}
      </p>
      {companyId !== undefined && <FaultsMenu companyId={companyId} />}
    </>
  )
}
