import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/CheckField.tsx'
import { openPalette, PALETTE } from '../ui/open-palette.ts'
import { SHORTCUT_PLACES, SHORTCUTS } from '../ui/shortcuts.ts'
import { areShortcutsOn, switchShortcuts } from '../ui/shortcut-setting.ts'
import styles from './KeyboardHelp.module.css'

const shownKeys = (shortcut: (typeof SHORTCUTS)[number]) =>
  'shown' in shortcut ? shortcut.shown : shortcut.keys.join(', ')

/** The keyboard shortcuts by where they work, and a switch for those that are single letters. */
export default function KeyboardHelp() {
  const [isOn, setOn] = useState(areShortcutsOn)
  return (
    <div className={styles['panel']}>
      <h2>Keyboard</h2>
      <div className={styles['places']}>
        {SHORTCUT_PLACES.map((where) => (
          <section key={where} aria-label={where}>
            <h3>{where}</h3>
            <dl className={styles['keys']}>
              {SHORTCUTS.filter((shortcut) => shortcut.where === where).map((shortcut) => (
                <div key={shortcut.what}>
                  <dt>
                    <kbd>{shownKeys(shortcut)}</kbd>
                  </dt>
                  <dd>{shortcut.what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>
        <Button onClick={openPalette}>{PALETTE}</Button>
      </p>
      <CheckField
        label="Use single keys as shortcuts"
        checked={isOn}
        onChange={(on) => {
          switchShortcuts(on)
          setOn(on)
        }}
      />
    </div>
  )
}
