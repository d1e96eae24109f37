import type { FileType } from '../../lib/files/file-type.ts'

/**
 * What every viewer is given. It shows one file for as long as it is mounted, and nothing else; the frame around it
 * has the name and the way out.
 */
export interface ViewerProps {
  file: Blob
  name: string
  type: FileType
  /** Page of a document to begin with, from 1. */
  page?: number | undefined
  onPage?: ((page: number) => void) | undefined
}

/** Larger files are not previewed: they would cost the tab its memory. */
export const PREVIEW_LIMIT_BYTES = 25 * 1024 * 1024
