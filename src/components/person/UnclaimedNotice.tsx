import { useMutation, useQuery } from '@tanstack/react-query'
import { claimWork, unclaimedWork } from '../../writes/person/unclaimed-work.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { personMessages } from './messages.ts'
import styles from './person.module.css'

/** Offers work of nobody in particular to the person it belongs to, as long as there is some. */
export default function UnclaimedNotice() {
  const { data } = useQuery({ queryKey: ['device', 'unclaimed'], queryFn: unclaimedWork, retry: false })
  const claim = useMutation({
    mutationFn: claimWork,
    // The journal and the drafts of this page are read when it's opened.
    onSuccess: () => location.reload(),
  })
  if (data === undefined || data.changes + data.runs + data.drafts === 0) return null
  return (
    <Notice>
      {personMessages.unclaimed(data)}
      {claim.isError && <p role="alert">{personMessages.claimFailed}</p>}
      <p className={styles['action']}>
        <Button
          disabledReason={claim.isPending ? personMessages.claiming : undefined}
          onClick={() => claim.mutate()}
        >
          {personMessages.claim}
        </Button>
      </p>
    </Notice>
  )
}
