import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { noWritingReason } from '../../api/access.ts'
import { endSession, sessionQueries } from '../../api/session.ts'
import { messageForError } from '../../api/error-messages.ts'
import { Button } from '../ui/Button.tsx'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import panelStyles from './SyncPanel.module.css'
import styles from './shell.module.css'

const ROLES: Record<string, string> = {
  viewer: 'Viewer: view-only access',
  editor: 'Editor: can make changes',
}

/** Without its code the page isn't given up for someone else; the server still refuses what it would send. */
const startKeepingApart = () =>
  void import('../../writes/person/keep-apart.ts').then(({ keepApart }) => keepApart()).catch(() => undefined)

/** Who is signed in, as what, and the way out. */
export default function UserMenu() {
  useEffect(startKeepingApart, [])
  const session = useQuery(sessionQueries.current())
  const signOut = useMutation({
    mutationFn: endSession,
    onSuccess: ({ redirectTo }) => location.assign(redirectTo),
  })
  const user = session.data?.user
  if (user == null) return null
  return (
    <Flyout
      title="Your account"
      label={`Signed in as ${user.name}`}
      className={styles['badge']}
      face={<Icon name="user" />}
    >
      {() => (
        <div className={panelStyles['panel']}>
          <h2>
            <bdi translate="no">{user.name}</bdi>
          </h2>
          <p>{session.data?.reason === 'read-only' ? noWritingReason() : ROLES[user.role]}</p>
          {session.data?.access === 'oidc' && (
            <Button
              onClick={() => signOut.mutate()}
              disabledReason={signOut.isPending ? 'Signing out…' : undefined}
            >
              Sign out
            </Button>
          )}
          {signOut.isError && (
            <Notice tone="error">Couldn’t sign out. {messageForError(signOut.error).title}.</Notice>
          )}
        </div>
      )}
    </Flyout>
  )
}
