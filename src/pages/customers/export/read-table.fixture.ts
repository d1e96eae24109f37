import Papa from 'papaparse'

/** The cells of an exported CSV file. */
export async function readTable(file: Blob): Promise<{ head: string[]; rows: string[][] }> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n' })
  const [head = [], ...rows] = data
  return { head, rows }
}
