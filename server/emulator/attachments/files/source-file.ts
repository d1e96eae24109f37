/** A file as the accounting package holds it. */
export interface SourceFile {
  /** Stays the same for ever: the attachment's id is made from it. */
  key: string
  /** Absent: the package does not name it. */
  name?: string
  /** What the package says it is; not to be trusted, and sometimes left out. */
  contentType?: string
  /** What the package says it weighs; absent when it does not say. */
  fileSize?: () => number
  /** Days before the newest file of the customer. */
  ageDays: number
  /** Headers of the download, in place of the usual ones, to test those who pass them on. */
  headers?: Readonly<Record<string, string>>
  open: () => FileContent
}

export interface FileContent {
  /** Bytes one after the other, made as they are asked for. */
  chunks: Iterable<Uint8Array>
  /** `Content-Length`; absent when the package streams without one. */
  length?: number
  /** Silence before the end, as of a connection that dies: what was sent has arrived by then. */
  silenceMs?: number
}

/** Calls `make` once, on first use. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

type Labels = Pick<SourceFile, 'name' | 'contentType' | 'ageDays' | 'headers'>

/** A small file, made on first use and kept. */
export function smallFile(key: string, labels: Labels, make: () => Uint8Array): SourceFile {
  const bytes = lazily(make)
  return {
    key,
    ...labels,
    fileSize: () => bytes().length,
    open: () => ({ chunks: [bytes()], length: bytes().length }),
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
