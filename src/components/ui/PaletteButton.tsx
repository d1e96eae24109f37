import { Button } from './Button.tsx'
import { openPalette, PALETTE } from './open-palette.ts'
import styles from './PaletteButton.module.css'

/** The way to the palette on pages of no company, whose bar has no room for it on a phone. */
export function PaletteButton() {
  return (
    <Button look="quiet" className={styles['button']} onClick={openPalette}>
      {PALETTE}
    </Button>
  )
}
