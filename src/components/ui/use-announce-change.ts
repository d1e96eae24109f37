import { useEffect, useRef } from 'react'
import { announce } from './announce.ts'

/** Announces a text when its subject changes: by default the text itself. The first one is on the screen to be read. */
export function useAnnounceChange(text: string, subject = text): void {
  const announced = useRef(subject)
  useEffect(() => {
    if (announced.current === subject) return
    announced.current = subject
    announce(text)
  }, [subject, text])
}
