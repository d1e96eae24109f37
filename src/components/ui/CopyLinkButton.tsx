import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

function copy(): void {
  navigator.clipboard.writeText(location.href).then(
    () => announce('Copied the link to this page'),
    () => announce('The browser did not allow copying'),
  )
}

/** Copies the address of this page. */
export function CopyLinkButton() {
  return (
    <Button look="quiet" onClick={copy}>
      <Icon name="link" /> Copy link
    </Button>
  )
}
