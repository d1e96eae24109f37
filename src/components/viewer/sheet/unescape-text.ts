/** Characters that XML can't hold stand in Office files as `_x000D_`; line ends are one character here. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
