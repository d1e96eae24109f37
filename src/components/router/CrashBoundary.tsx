import { Component } from 'react'
import type { ComponentType, ReactNode } from 'react'

interface CrashBoundaryProps {
  /** Another address is another chance. */
  href: string
  Crash: ComponentType<{ error: unknown }>
  children: ReactNode
}

interface CrashBoundaryState {
  href: string
  failure: { error: unknown } | undefined
}

/** Shows that a part of the screen failed, and keeps the failure from the parts around it. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { href: this.props.href, failure: undefined }

  static getDerivedStateFromError(error: unknown): Partial<CrashBoundaryState> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps(
    { href }: CrashBoundaryProps,
    state: CrashBoundaryState,
  ): CrashBoundaryState | null {
    return href === state.href ? null : { href, failure: undefined }
  }

  override render() {
    const { Crash, children } = this.props
    const { failure } = this.state
    return failure === undefined ? children : <Crash error={failure.error} />
  }
}
