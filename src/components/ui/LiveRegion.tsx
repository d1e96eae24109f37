'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useEffect, useState } from 'react'
import { ANNOUNCE_EVENT } from './announce.ts'

/** Where announcements become audible; mounted once. */
export function LiveRegion() {
  const [message, setMessage] = useState({ text: '', count: 0 })

  useEffect(() => {
    const onAnnounce = (event: Event) => {
      const text = event instanceof CustomEvent ? String(event.detail) : ''
      setMessage(({ count }) => ({ text, count: count + 1 }))
    }
    window.addEventListener(ANNOUNCE_EVENT, onAnnounce)
    return () => window.removeEventListener(ANNOUNCE_EVENT, onAnnounce)
  }, [])

  // A new node for each message, so that the same text is announced again.
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcements">
      <span key={message.count}>{message.text}</span>
    </div>
  )
}
