import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import recordStyles from '../../components/record/record.module.css'
import styles from './customer.module.css'

/** The shape of a record while it loads. */
export function CustomerSkeleton() {
  return (
    <div role="status" aria-label="Loading customer">
      <div className={styles['columns']} aria-hidden="true">
        <div className={styles['main']}>
          {['details', 'addresses', 'contacts'].map((name) => (
            <div key={name} className={recordStyles['section']}>
              {['40%', '62%', '51%'].map((width) => (
                <p key={width}>
                  <SkeletonBar width={width} />
                </p>
              ))}
            </div>
          ))}
        </div>
        <div className={styles['aside']}>
          <SkeletonBar width="60%" />
        </div>
      </div>
    </div>
  )
}
