import { useEffect } from 'react'
import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/Icon.tsx'
import { paletteMessages } from './messages.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'
import styles from './palette.module.css'

export const optionId = (listId: string, key: string) => `${listId}-${encodeURIComponent(key)}`

interface PaletteListProps {
  id: string
  groups: readonly PaletteGroup[]
  /** Key of the entry that Enter opens. */
  active: string | undefined
  onClose: () => void
}

/** The entries by kind. The focus stays in the field, which reads the keys. */
export function PaletteList({ id, groups, active, onClose }: PaletteListProps) {
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={paletteMessages.list}
      className={styles['list']}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ title, entries }, place) => (
        <div key={title} role="group" aria-labelledby={`${id}-group-${place}`}>
          <div id={`${id}-group-${place}`} role="presentation" className={styles['title']}>
            {title}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.key}
              id={optionId(id, entry.key)}
              entry={entry}
              isActive={entry.key === active}
              onClose={onClose}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  entry: PaletteEntry
  isActive: boolean
  onClose: () => void
}

function Option({ id, entry, isActive, onClose }: OptionProps) {
  const { title, detail, icon, hue, isData = false, target, run } = entry
  const shared = { id, role: 'option', tabIndex: -1, 'aria-selected': isActive, className: styles['option'] }
  const face = (
    <>
      <span className={styles['icon']}>
        {icon && <Icon name={icon} size={14} />}
        {hue !== undefined && (
          <span className={styles['colour']} style={{ background: `hsl(${hue} var(--desk-company))` }} />
        )}
      </span>
      <span className={styles['name']} translate={isData ? 'no' : undefined} title={title}>
        {title}
      </span>
      {detail !== undefined && (
        <span className={styles['detail']} translate="no">
          {detail}
        </span>
      )}
    </>
  )
  if (target === undefined) {
    return (
      <button type="button" {...shared} onClick={run}>
        {face}
      </button>
    )
  }
  return (
    <Link
      {...target}
      {...shared}
      onClick={(event) => {
        // In a new tab it opens beside the palette, which stays for the next one.
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) queueMicrotask(onClose)
      }}
    >
      {face}
    </Link>
  )
}
