import { Button } from '../../components/ui/Button.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { CLOSE_PREVIEW } from './messages.ts'
import styles from './PreviewHead.module.css'

export interface PreviewPlace {
  /** In the list, from 0; -1 when the list does not have the file. */
  index: number
  count: number
}

interface PreviewHeadProps {
  name: string
  facts: readonly string[]
  place: PreviewPlace
  isFull: boolean
  onStep: (step: 1 | -1) => void
  onDownload: () => void
  onFull: (isFull: boolean) => void
  onClose: () => void
}

/** "2 of 7". */
export const positionText = ({ index, count }: PreviewPlace): string =>
  index === -1 ? '' : `${index + 1} of ${count}`

/** Opened by a link, a key or the address: the preview is where the reading goes on. */
const focusOnce = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true })

/** What the file is called and what it is, and what can be done with it. */
export function PreviewHead(props: PreviewHeadProps) {
  const { name, facts, place, isFull, onStep, onDownload, onFull, onClose } = props
  return (
    <div className={styles['head']}>
      <div className={styles['title']}>
        <h2 ref={focusOnce} tabIndex={-1} title={name} translate="no">
          {name}
        </h2>
        <span className={styles['facts']}>{facts.join(' · ')}</span>
      </div>
      <span className={styles['actions']}>
        {place.index !== -1 && (
          <>
            <IconButton
              icon="left"
              label="Previous attachment"
              aria-disabled={place.index === 0}
              onClick={() => onStep(-1)}
            />
            <span className={styles['position']}>{positionText(place)}</span>
            <IconButton
              icon="right"
              label="Next attachment"
              aria-disabled={place.index === place.count - 1}
              onClick={() => onStep(1)}
            />
          </>
        )}
        <Button onClick={onDownload}>Download</Button>
        <IconButton
          icon={isFull ? 'shrink' : 'expand'}
          label="Full screen"
          aria-pressed={isFull}
          onClick={() => onFull(!isFull)}
        />
        <IconButton icon="close" label={CLOSE_PREVIEW} onClick={onClose} />
      </span>
    </div>
  )
}
