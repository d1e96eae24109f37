import { useState } from 'react'
import { CheckField } from '../ui/CheckField.tsx'
import { areShortcutsOn, switchShortcuts } from '../ui/shortcut-setting.ts'
import styles from './SyncPanel.module.css'

const SHORTCUTS: readonly [keys: string, what: string][] = [
  ['/', 'Search customers'],
  ['n', 'New customer'],
  ['↑ ↓', 'Move between rows when one has the focus'],
  ['Home, End, Page Up, Page Down', 'Move further'],
  ['← →', 'Previous and next page'],
  ['Enter', 'Open the record'],
  ['Ctrl+S, ⌘S', 'Review the form'],
  ['Esc', 'Close a panel or dialog'],
]

/** The keyboard shortcuts, and a switch for those that are single letters. */
export default function KeyboardHelp() {
  const [isOn, setOn] = useState(areShortcutsOn)
  return (
    <div className={styles['panel']}>
      <h2>Keyboard</h2>
      <dl className={styles['facts']}>
        {SHORTCUTS.map(([keys, what]) => (
          <div key={keys} style={{ display: 'contents' }}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
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
