export const ARCHIVE =
  'Archives aren’t unpacked here. Download the file and open it with a program you trust.'
export const archiveContents = (files: string, shown: string | undefined): string =>
  shown === undefined ? `It lists ${files}:` : `It lists ${files}. Here are the first ${shown}:`
