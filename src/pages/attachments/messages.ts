import type { AttachmentsUnavailable } from '../../api/use-attachments.ts'
import { PREVIEW_LIMIT_BYTES } from '../../components/viewer/viewer-props.ts'
import { formatBytes } from '../../lib/format/bytes.ts'

/** Every sentence of these pages, once. What went wrong with a request is told by api/attachment-messages.ts. */

export const CLOSE_PREVIEW = 'Close preview'
export const LOADING_ATTACHMENT = 'Loading attachment'
export const UNKNOWN_SIZE = 'Unknown size'

export const unreadableEntries = (count: number): string =>
  count === 1
    ? 'One attachment in this list couldn’t be read.'
    : `${count} attachments in this list couldn’t be read.`

export const EMPTY_LIST_TITLE = 'No attachments'
export const emptyList = (platform: string): string =>
  `This customer has no attachments in ${platform}. Reload the page to check for new files.`

/** Why there is no list: its title and what can be done. */
export function unavailable(
  why: AttachmentsUnavailable,
  platform: string,
  status: string | null | undefined,
  reason: string | undefined,
): { title: string; text: string } {
  switch (why) {
    case 'no-connection':
      return {
        title: 'No accounting connection',
        text: 'Attachments come directly from the accounting platform, and this company isn’t connected to one.',
      }
    case 'not-linked':
      return {
        title: `The connection to ${platform} isn’t linked`,
        text: `Attachments come directly from ${platform}, so we can’t show them while the connection is ${status ?? 'in an unknown state'}. You can still view the record. Someone with access to ${platform} needs to reconnect the company.`,
      }
    case 'not-supported':
      return {
        title: `${platform} doesn’t offer customer attachments`,
        text: `${reason ?? 'Codat can’t read them'}. You may still find files in ${platform} itself.`,
      }
  }
}

export const DOWNLOADING_ALL = 'Downloading all'
export const ARCHIVE_FAILED = 'Couldn’t create the ZIP file.'
export const archiveDone = (saved: number, count: number): string =>
  `attachments.zip contains ${saved} of ${count} files.`
export const archiveAnnouncement = (saved: number, count: number): string =>
  `Downloaded ${saved} of ${count} files`
export const TOO_LARGE_FOR_ARCHIVE = 'Too large for the ZIP file. Download it separately.'

export const downloaded = (name: string): string => `Downloaded ${name}`
export const DOWNLOAD_CANCELLED = 'Download cancelled'
export const HANDED_OVER =
  'Your browser is saving this file straight to disk. See your browser’s downloads for progress.'
export const downloadPartial = (bytes: number): string => `Download incomplete file (${formatBytes(bytes)})`

export const TOO_LARGE_TITLE = 'Too large to preview'
export const tooLarge = (bytes: number): string =>
  `This file is ${formatBytes(bytes)}. We don’t preview files over ${formatBytes(PREVIEW_LIMIT_BYTES)}, so that this page stays responsive. You can download files of any size.`

export const previewAnnouncement = (name: string, position: string): string =>
  `Preview of ${name}, ${position}`
