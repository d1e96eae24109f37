import { SkeletonBar } from './SkeletonBar.tsx'

const WIDTHS = ['70%', '58%', '72%', '63%']

interface SkeletonLinesProps {
  /** What is being loaded, for those who do not see the lines. */
  label: string
  className?: string | undefined
}

/** Lines in the place of a list that is on its way. */
export function SkeletonLines({ label, className }: SkeletonLinesProps) {
  return (
    <div role="status" aria-label={label} className={className}>
      {WIDTHS.map((width) => (
        <p key={width} aria-hidden="true">
          <SkeletonBar width={width} />
        </p>
      ))}
    </div>
  )
}
