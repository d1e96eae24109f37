import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/Icon.tsx'
import type { ResultTone } from './change-row.ts'
import styles from './changes-list.module.css'

const ICONS: Record<ResultTone, IconName> = {
  bad: 'warning',
  unsure: 'warning',
  waiting: 'clock',
  done: 'check',
  gone: 'close',
}

/** The result of a change as a word with a mark; coloured only when it needs a person. */
export function ResultMark({ label, tone }: { label: string; tone: ResultTone }) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Icon name={ICONS[tone]} size={14} />
      {label}
    </span>
  )
}
