import { Component } from 'react'
import type { ReactNode } from 'react'

interface PartBoundaryProps {
  children: ReactNode
  /** In place of what failed; a message and a way on when left out. */
  fallback?: ReactNode
}

/** Keeps the failure of one part of a page, or of its code that did not load, from taking the rest along. */
export class PartBoundary extends Component<PartBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    if (this.props.fallback !== undefined) return this.props.fallback
    return (
      <p role="alert">
        Couldn’t show this part. <button onClick={() => location.reload()}>Reload the page</button>
      </p>
    )
  }
}
