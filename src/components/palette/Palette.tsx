import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { late, LOADING } from '../ui/late.tsx'
import { usePlace, useRouter, useWantedConnection } from '../router/router-context.ts'
import { useCompany } from '../shell/use-company.ts'
import { announce } from '../ui/announce.ts'
import { isComposed } from '../ui/composed-keys.ts'
import { DialogPanel } from '../ui/DialogPanel.tsx'
import { PALETTE } from '../ui/open-palette.ts'
import { PartBoundary } from '../ui/PartBoundary.tsx'
import { paletteMessages } from './messages.ts'
import { optionId, PaletteList } from './PaletteList.tsx'
import { stepTo } from './step-to.ts'
import { usePaletteGroups } from './use-palette-groups.ts'
import styles from './palette.module.css'

const SyncPanel = late(() => import('../shell/SyncPanel.tsx'))

/** The count is announced when typing pauses, not at every letter. */
const ANNOUNCE_PAUSE_MS = 800
const WIDTH_PX = 620

/** The panel's focus trap goes by the attribute. */
function focus(input: HTMLInputElement | null): void {
  input?.setAttribute('data-autofocus', '')
  input?.focus()
}

/** Finds customers, companies, pages and actions by typing, from anywhere. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { params } = usePlace()
  const companyId = 'companyId' in params ? params.companyId : undefined
  const router = useRouter()
  const [isSync, setSync] = useState(false)
  // Another page below it, by the back button or a change elsewhere: what it offers belongs to the last one.
  useEffect(() => router.subscribe(onClose), [router, onClose])

  return (
    <DialogPanel
      title={isSync ? paletteMessages.sync : PALETTE}
      widthPx={WIDTH_PX}
      closesOutside
      onClose={onClose}
      actions={!isSync && <span className={styles['hint']}>{paletteMessages.hint}</span>}
    >
      {isSync && companyId !== undefined ? (
        <PartBoundary>
          <Sync companyId={companyId} />
        </PartBoundary>
      ) : (
        <Search companyId={companyId} onClose={onClose} onSync={() => setSync(true)} />
      )}
    </DialogPanel>
  )
}

function Sync({ companyId }: { companyId: string }) {
  const { connection } = useCompany(companyId, useWantedConnection())
  return <SyncPanel placeholder={LOADING} companyId={companyId} connection={connection} />
}

interface SearchProps {
  companyId: string | undefined
  onClose: () => void
  onSync: () => void
}

function Search({ companyId, onClose, onSync }: SearchProps) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  /** Key of the entry the keys were moved to. */
  const [moved, setMoved] = useState<string>()
  const { groups, isSearching, failures } = usePaletteGroups(typed, {
    companyId,
    onClose,
    onSync,
  })
  const keys = groups.flatMap(({ entries }) => entries.map(({ key }) => key))
  const active = moved !== undefined && keys.includes(moved) ? moved : keys[0]
  const count = keys.length

  useEffect(() => {
    if (typed === '' || isSearching) return
    const timer = setTimeout(() => announce(paletteMessages.count(count)), ANNOUNCE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, isSearching, count])

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposed(event.nativeEvent)) return
    const next = stepTo(keys, active, event.key)
    if (next !== undefined) setMoved(next)
    else if (event.key === 'Enter') open(event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }

  /** The entry itself knows what it does: a link leads, a button runs. */
  function open(isNewTab: boolean) {
    const element = active === undefined ? null : document.getElementById(optionId(listId, active))
    if (isNewTab && element instanceof HTMLAnchorElement) window.open(element.href, '_blank', 'noopener')
    else element?.click()
  }

  return (
    <div className={styles['palette']}>
      <input
        ref={focus}
        className={styles['input']}
        role="combobox"
        aria-label={PALETTE}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={active && optionId(listId, active)}
        placeholder={paletteMessages.placeholder}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMoved(undefined)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} groups={groups} active={active} onClose={onClose} />
      <p className={styles['state']}>
        {failures.length > 0 ? failures.join(' ') : isSearching ? paletteMessages.searching : ''}
      </p>
    </div>
  )
}
