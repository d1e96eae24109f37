import type { ReactNode } from 'react'
import { BackLink } from '../../components/record/BackLink.tsx'
import type { LinkProps } from '../../components/router/Link.tsx'
import { useCompany } from '../../components/shell/use-company.ts'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import styles from './form-page.module.css'

interface FormHeadProps {
  companyId: string
  wantedConnection: string | undefined
  back: LinkProps
  /** Where the way back leads. */
  backTo: string
  title: string
  /** The title as the page shows it, when it differs from the tab's. */
  heading?: ReactNode
  /** What the form starts from. */
  children?: ReactNode
}

/** The head of both forms: the way back, what the form is about, and where its changes go. */
export function FormHead(props: FormHeadProps) {
  const { companyId, wantedConnection, back, backTo, title, heading, children } = props
  const { name, connection } = useCompany(companyId, wantedConnection)
  return (
    <header className={styles['head']}>
      <BackLink {...back}>{backTo}</BackLink>
      <div className={styles['headTexts']} title={title}>
        <PageHeading title={title} className={styles['title']}>
          {heading}
        </PageHeading>
        {children !== undefined && <span className={styles['source']}>{children}</span>}
      </div>
      <span className={styles['target']}>
        <bdi translate="no">{name}</bdi>
        {connection?.platformName != null && <span> · {connection.platformName}</span>}
      </span>
    </header>
  )
}
