import { correlationIn, withoutPreamble } from '../../writes/messages/downstream-sentence.ts'
import type { FieldMessage } from '../../components/form/form-context.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { mapPushMessages } from '../../model/messages/push-errors.ts'
import type { ThreeWayEntry } from '../../model/values/three-way.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { returnMessages } from '../../model/messages/return-messages.ts'
import { isSentUnseen } from '../../writes/messages/sent-change-messages.ts'
import type { UnreturnedField } from './not-returned.ts'
import type { OwnMove } from './own-changes.ts'
import { isPlatformConflict } from '../../writes/messages/platform-conflict.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { formMessages } from './messages.ts'

/** What the platform said about a change that failed: at its fields, and what belongs to none. */
export interface PlatformFeedback {
  messages: readonly { path: string; message: FieldMessage }[]
  problems: readonly Problem[]
}

const NOTHING: PlatformFeedback = { messages: [], problems: [] }

/** Places the messages of a failed change; none is dropped. */
export function platformFeedback(
  entry: JournalEntry | undefined,
  model: ModelNode,
  values: FormValues,
): PlatformFeedback {
  // A conflict is compared, not corrected at a field.
  if (entry?.state !== 'failed' || isPlatformConflict(entry)) return NOTHING
  const validation = entry.operation?.validation ?? entry.lastError?.validation ?? null
  const { placed, unplaced } = mapPushMessages(model, values, validation)
  const sentence = entry.operation?.errorMessage ?? entry.lastError?.message
  const correlation = entry.lastError?.correlationId ?? correlationIn(sentence)
  const reason = withoutPreamble(sentence ?? '')
  const general: Problem[] =
    sentence == null
      ? []
      : [
          {
            path: null,
            label: entry.platformName,
            message: correlation == null ? reason : `${reason} (${correlation})`,
          },
        ]
  return {
    messages: placed.map(({ path, level, message }) => ({
      path,
      message: {
        kind: level === 'error' ? 'platform-error' : 'platform-warning',
        text: formMessages.platformSays(entry.platformName, message),
      },
    })),
    problems: [
      ...placed
        .filter(({ level }) => level === 'error')
        .map(({ path, label, message }) => ({ path, label, message })),
      ...unplaced.map(({ itemId, message }) => ({ path: null, label: itemId ?? '', message })),
      ...general,
    ],
  }
}

interface KnownOfFields {
  readonly feedback: PlatformFeedback
  /** Changed by somebody else meanwhile. */
  readonly moved: readonly ThreeWayEntry[]
  /** Sent from this device, and not in Codat's copy yet. */
  readonly sent: readonly SentChange[]
  /** Moved because of a change of this device. */
  readonly own: readonly OwnMove[]
  /** Left out of what the platform returns. */
  readonly unreturned: readonly UnreturnedField[]
}

/** Messages by path: the platform's feedback, what was sent from here, and fields that changed upstream meanwhile. */
export function messagesByPath(
  platformName: string,
  { feedback, moved, sent, own, unreturned }: KnownOfFields,
  now: number,
): ReadonlyMap<string, readonly FieldMessage[]> {
  const messages = new Map<string, FieldMessage[]>()
  const add = (path: string, message: FieldMessage) =>
    messages.set(path, [...(messages.get(path) ?? []), message])
  for (const { path, message } of feedback.messages) add(path, message)
  for (const { node, habit } of unreturned) {
    add(node.key, { kind: 'not-returned', text: returnMessages.atField[habit](platformName) })
  }
  for (const change of sent) {
    const { path, at, state, before } = change
    const time = formatRecently(at, now)
    const text = isSentUnseen(change)
      ? returnMessages.sentAtField(time, platformName)
      : formMessages.sentChange(time, state, before)
    add(path, { kind: 'sent', text })
  }
  for (const { path, at, now: value, isUndone } of own) {
    if (sent.some((change) => change.path === path)) continue
    const text = isUndone ? formMessages.ownUndone : formMessages.ownMoved
    add(path, { kind: 'sent', text: text(formatRecently(at, now), platformName, value) })
  }
  for (const entry of moved) {
    add(entry.path, { kind: 'moved', text: formMessages.fieldMoved(platformName, entry.now) })
  }
  return messages
}
