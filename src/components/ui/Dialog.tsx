import { useEffect, useEffectEvent, useState } from 'react'
import { dialogCode, loadDialogCode } from './dialog-code.ts'
import type { DialogProps } from './DialogPanel.tsx'

/**
 * A modal dialog, open as long as it is mounted. Its code is half as much again as a form's, so it loads when nothing else is
 * to be done (`loadDialogCode`), or with the first dialog.
 */
export function Dialog(props: DialogProps) {
  const [code, setCode] = useState(dialogCode)
  // Missing code has its message on every page; the next attempt to open a dialog tries again.
  const onMissing = useEffectEvent(props.onClose)
  useEffect(() => {
    let isGone = false
    loadDialogCode().then(
      (loaded) => !isGone && setCode(loaded),
      () => !isGone && onMissing(),
    )
    return () => {
      isGone = true
    }
  }, [])
  return code && <code.DialogPanel {...props} />
}
