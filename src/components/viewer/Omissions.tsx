import { useLayoutEffect, useState } from 'react'
import { OMISSIONS_LABEL } from './messages.ts'
import styles from './ViewerFrame.module.css'

/** Whether the frame of an element, its parent, is too small for it; followed as either changes. */
function useIsCut(element: HTMLElement | null): boolean {
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const frame = element?.parentElement
    if (!element || !frame) return undefined
    const measure = (): void => setCut(frame.scrollHeight > frame.clientHeight)
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [element])
  return isCut
}

/** Sentences about what differs from the file; a long list of them scrolls, also by keyboard. */
export function Omissions({ sentences }: { sentences: readonly string[] }) {
  const [list, setList] = useState<HTMLElement | null>(null)
  const isCut = useIsCut(list)
  if (sentences.length === 1) return sentences[0]
  return (
    <div
      className={styles['omissions']}
      role="group"
      aria-label={OMISSIONS_LABEL}
      tabIndex={isCut ? 0 : undefined}
    >
      <ul ref={setList}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
