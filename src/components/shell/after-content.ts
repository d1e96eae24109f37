import type { ComponentType } from 'react'
import { firstContent } from '../../api/first-content.ts'
import { late } from '../ui/late.tsx'

/** Something beside the content of a page that comes after it; the page goes on without it where its code can't be loaded. */
export const afterContent = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  late<Props>(() => firstContent.then(load).catch(() => ({ default: () => null })))
