'use no memo' // Rendered rarely: code to skip a render would take longer to load than it saves.

import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import type * as DialogCode from './filter/FilterDialog.tsx'

/** As wide before its font has arrived as after it. */
const WIDTH_PX = 80

interface FilterButtonProps {
  onChange: (changes: { filter: string }) => void
}

/** Opens the builder of the list's filter, whose code loads then. */
export function FilterButton({ onChange }: FilterButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState<typeof DialogCode>()

  function open() {
    setOpen(true)
    // Missing code has its message on every page; the next click tries again.
    if (!code) import('./filter/FilterDialog.tsx').then(setCode, () => setOpen(false))
  }

  return (
    <>
      <Button aria-haspopup="dialog" style={{ minWidth: WIDTH_PX }} onClick={open}>
        <Icon name="filter" size={14} /> Filter
      </Button>
      {isOpen && code && <code.FilterDialog onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  )
}
