import { failure } from '../../writes/messages/change-reason.ts'
import { correctionMessage, stateMessage } from '../../writes/messages/state-messages.ts'
import { loadedEngine } from '../../writes/engine/load-write-engine.ts'
import { correctionOf } from '../../writes/rules/correction.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { nameInEntry } from '../../writes/rules/name-in-entry.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import { Flyout } from '../ui/Flyout.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PHONE_QUERY } from '../ui/table/row-height.ts'
import { useMediaQuery } from '../ui/table/use-media-query.ts'
import { useAnnounceChange } from '../ui/use-announce-change.ts'
import { useNow } from '../ui/use-now.ts'
import { changeMessages } from '../write/messages.ts'
import { NextAction } from '../write/NextAction.tsx'
import { SentLine } from '../write/SentLine.tsx'
import { WritePanel } from '../write/WritePanel.tsx'
import { recordMessages } from './messages.ts'
import styles from './RecordStrip.module.css'

interface WriteStripProps {
  entry: JournalEntry
  /** Every change of the record from this device. */
  entries: readonly JournalEntry[]
  changes: readonly SentChange[]
}

/** How far a change is, in one line, with the one thing to do about it; the rest is in its details. */
export function WriteStrip({ entry, entries, changes }: WriteStripProps) {
  const now = useNow()
  const isPhone = useMediaQuery(PHONE_QUERY)
  const { label, tone } = stateMessage(entry, now)
  const correction = correctionOf(entry, entries)
  const isOnItsWay = entry.state === 'sending' || entry.state === 'pending' || entry.state === 'confirmed'
  const isStored = entry.readBack !== null
  useAnnounceChange(changeMessages.announced(nameInEntry(entry), label))
  return (
    <section
      className={styles['strip']}
      data-tone={correction === null ? tone : 'neutral'}
      aria-label={changeMessages.panel(label)}
    >
      <span className={styles['mark']}>
        <Icon name={tone === 'bad' || tone === 'unsure' ? 'warning' : 'clock'} />
      </span>
      {isOnItsWay && !isStored ? (
        <Steps entry={entry} now={now} />
      ) : (
        <Reason entry={entry} entries={entries} now={now} />
      )}
      <SentLine changes={changes} />
      <span className={styles['actions']}>
        {correction === null && <NextAction entry={entry} room={isPhone ? 'strip' : 'panel'} />}
        <Flyout title={changeMessages.change} className={buttonClass('quiet')} face={changeMessages.details}>
          {() => (
            <div className={styles['details']}>
              <WritePanel entry={entry} isInStrip />
            </div>
          )}
        </Flyout>
        {isStored && (
          <Button look="quiet" onClick={() => void loadedEngine()?.acknowledge(entry.id)}>
            {changeMessages.dismiss}
          </Button>
        )}
      </span>
    </section>
  )
}

interface EntryProps {
  entry: JournalEntry
  now: number
}

/** Sent, confirmed, synced: what is reached, and what is still to come. */
function Steps({ entry, now }: EntryProps) {
  const { state, times } = entry
  const isConfirmed = state === 'confirmed'
  const steps = [
    {
      text:
        state === 'sending'
          ? recordMessages.sending
          : recordMessages.sent(formatAge(times.sent ?? times.created, now)),
      isReached: true,
    },
    { text: isConfirmed ? stateMessage(entry, now).label : recordMessages.confirmed, isReached: isConfirmed },
    { text: recordMessages.synced, isReached: false },
  ]
  const current = isConfirmed ? 1 : 0
  return (
    <ol className={styles['steps']}>
      {steps.map(({ text, isReached }, index) => (
        <li key={text} aria-current={index === current ? 'step' : undefined} data-reached={isReached}>
          <span className={styles['dot']} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ol>
  )
}

/** Why a change didn't go through, or what is odd about it, on one line, on a phone on three; whole in the tooltip and in the details. */
function Reason({ entry, entries, now }: EntryProps & Pick<WriteStripProps, 'entries'>) {
  const { label, detail } = stateMessage(entry, now)
  const correction = correctionOf(entry, entries)
  const reason = entry.state === 'failed' ? failure({ operation: undefined, entry }, now) : ''
  // What the reason says already isn't repeated.
  const full = detail.startsWith(reason) ? detail : `${reason} ${detail}`
  const text = correction === null ? full : correctionMessage(correction, now)
  return (
    <p className={styles['why']} title={text}>
      <strong className={styles['label']}>{label}</strong> {text}
    </p>
  )
}
