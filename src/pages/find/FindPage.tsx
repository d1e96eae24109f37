import { useRef } from 'react'
import { useFirstContent } from '../../api/first-content.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { PlainBar } from '../../components/shell/PlainBar.tsx'
import { Shell } from '../../components/shell/Shell.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { PaletteButton } from '../../components/ui/PaletteButton.tsx'
import pageStyles from '../../components/ui/page.module.css'
import { FindCost } from './FindCost.tsx'
import { FindForm } from './FindForm.tsx'
import { FindProgress } from './FindProgress.tsx'
import { FindResults } from './FindResults.tsx'
import { findMessages } from './messages.ts'
import { useFind } from './use-find.ts'
import styles from './find.module.css'

/** Searches the customers of every company, for when the company isn't known. */
export default function FindPage() {
  const find = useFind()
  const { problems, all, shown, dropped } = find
  const startRef = useRef<HTMLButtonElement>(null)
  useFirstContent()

  return (
    <Shell bar={<PlainBar />}>
      <div className={styles['page']}>
        <div className={pageStyles['head']}>
          <PageHeading title={findMessages.page} className={pageStyles['heading']} />
          <PaletteButton />
          <FindForm find={find} startRef={startRef} />
        </div>
        {shown !== undefined && <FindProgress state={shown} />}
        <SearchProblems problems={problems} />
        {(all.data?.missing ?? 0) > 0 && (
          <div className={styles['notice']}>
            <Notice tone="warning">{findMessages.missing(all.data?.missing ?? 0)}</Notice>
          </div>
        )}
        {dropped.length > 0 && (
          <div className={styles['notice']}>
            <Notice tone="warning">{findMessages.dropped(dropped)}</Notice>
          </div>
        )}
        {all.isLoadingError ? (
          <LoadError error={all.error} onRetry={() => void all.refetch()} />
        ) : shown === undefined ? (
          <FindCost find={find} />
        ) : (
          <FindResults state={shown} startRef={startRef} />
        )}
      </div>
    </Shell>
  )
}
