import { SkeletonBar } from '../ui/SkeletonBar.tsx'
import styles from './ViewerLoading.module.css'

/** While a viewer or what it shows is on its way. */
export function ViewerLoading({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={styles['loading']}>
      {['72%', '88%', '64%'].map((width) => (
        <SkeletonBar key={width} width={width} />
      ))}
    </div>
  )
}
