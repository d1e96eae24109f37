import { deskAccess, signInAddress } from '../../api/access.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'

/** Leads to signing in and back to this page. Behind a proxy that signs people in, reloading does that. */
export function SignInLink() {
  if (deskAccess() === 'header') {
    return (
      <Button look="primary" onClick={() => location.reload()}>
        Reload to sign in again
      </Button>
    )
  }
  return (
    // The address is that of the page at the moment of the click, not of the last render.
    <a
      href={signInAddress()}
      className={buttonClass('primary')}
      onClick={(event) => {
        event.currentTarget.href = signInAddress()
      }}
    >
      Sign in again
    </a>
  )
}
