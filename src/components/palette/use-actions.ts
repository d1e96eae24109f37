import { announce } from '../ui/announce.ts'
import { chooseColorScheme, useColorScheme } from '../ui/color-scheme.ts'
import { paletteMessages } from './messages.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** The button for the list of shortcuts, where the page shows one. */
function helpButton(): HTMLElement | undefined {
  const button = document.querySelector<HTMLElement>('button[aria-keyshortcuts="?"]')
  return button !== null && button.getClientRects().length > 0 ? button : undefined
}

function copyLink() {
  navigator.clipboard.writeText(location.href).then(
    () => announce(paletteMessages.copied),
    () => announce(paletteMessages.notCopied),
  )
}

interface Actions {
  companyId: string | undefined
  onClose: () => void
  onSync: () => void
}

/** What can be done from anywhere. */
export function useActions({ companyId, onClose, onSync }: Actions): PaletteEntry[] {
  const next = useColorScheme() === 'dark' ? 'light' : 'dark'
  const help = helpButton()
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  const actions: (PaletteEntry | undefined)[] = [
    companyId === undefined
      ? undefined
      : { key: 'sync', title: paletteMessages.sync, icon: 'sync', words: 'refresh update', run: onSync },
    {
      key: 'copy link',
      title: paletteMessages.copyLink,
      icon: 'link',
      words: 'address url share',
      run: then(copyLink),
    },
    {
      key: 'scheme',
      title: paletteMessages.scheme(next),
      icon: next === 'dark' ? 'moon' : 'sun',
      words: 'theme mode colors',
      run: then(() => chooseColorScheme(next)),
    },
    help && {
      key: 'help',
      title: paletteMessages.help,
      icon: 'info',
      words: 'keys help',
      run: then(() => help.click()),
    },
  ]
  return actions.filter((action) => action !== undefined)
}
