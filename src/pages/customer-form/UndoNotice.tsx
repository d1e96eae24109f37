import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import type { FormUndo } from './customer-form-props.ts'
import { formMessages, sentTime } from './messages.ts'

interface UndoNoticeProps {
  undo: FormUndo
  platformName: string
}

/** Which change the form undoes, or why it can't. */
export function UndoNotice({ undo: { entry, outcome }, platformName }: UndoNoticeProps) {
  const now = useNow()
  const { undo } = formMessages
  if (entry === undefined || outcome === undefined || outcome.kind === 'unknown')
    return <Notice tone="warning">{undo.unknown}</Notice>
  const time = sentTime(entry, now)
  switch (outcome.kind) {
    case 'possible':
      return (
        <Notice>
          {entry.kind === 'create' ? undo.archives(time, platformName) : undo.possible(time)}
          {outcome.cleared.length > 0 && ` ${undo.cleared(outcome.cleared, platformName)}`}
        </Notice>
      )
    case 'moved-on':
      return <Notice tone="warning">{undo.movedOn(time, outcome.labels)}</Notice>
    case 'no-status':
      return <Notice tone="warning">{undo.noStatus(platformName)}</Notice>
    case 'undone':
      return <Notice>{undo.undone(time)}</Notice>
  }
}
