import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { prettyJson } from '../../../lib/files/pretty-json.ts'
import { prettyXml } from '../../../lib/files/pretty-xml.ts'
import { CheckField } from '../../ui/CheckField.tsx'
import { foldText } from '../find/folded-text.ts'
import { FindBox } from '../FindBox.tsx'
import { badBytes, clippedText, controlSigns, ENCODING_DOUBTS, TURNED_TEXT } from '../messages.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import { ToolbarFact } from '../Toolbar.tsx'
import { scrollToRange, useHighlights } from '../use-highlights.ts'
import { useLast } from '../use-last.ts'
import { useLoaded } from '../use-loaded.ts'
import { ViewerError } from '../ViewerError.tsx'
import { ViewerFrame } from '../ViewerFrame.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { EncodingField } from './EncodingField.tsx'
import { findInFolded, MOST_HITS } from '../find/find-in-text.ts'
import { readText, SHOWN_TEXT_BYTES } from './read-text.ts'
import type { DecodedText } from './read-text.ts'
import { rangesOf, toBlocks } from './text-blocks.ts'
import { TextBlocks } from './TextBlocks.tsx'
import styles from './TextViewer.module.css'

/** As in the style sheet. */
const LINE_HEIGHT_PX = 19.5

/** Text, code and markup: always as text, whatever it would do elsewhere. */
export default function TextViewer({ file, name, type }: ViewerProps) {
  const [chosen, setChosen] = useState('')
  // A viewer shows one file for as long as it's there.
  const reading = useLoaded(chosen, () => readText(file, chosen === '' ? undefined : chosen))
  const last = useLast(reading.step === 'ready' ? reading.result : undefined)
  if (reading.step === 'failed') return <ViewerError error={reading.error} what="this text" />
  if (last === undefined) return <ViewerLoading label="Reading text" />
  return (
    <TextPane
      read={last}
      name={name}
      formatId={type.format.id}
      encodingChoice={<EncodingField value={chosen} onChange={setChosen} />}
    />
  )
}

function pretty(text: string, formatId: string): string | undefined {
  if (formatId === 'json') return prettyJson(text)
  return formatId === 'xml' ? prettyXml(text) : undefined
}

function omissionsOf({ isWhole, bad, encoding, controls, isTurned, doubt }: DecodedText): string[] {
  const sentences = isWhole ? [] : [clippedText(SHOWN_TEXT_BYTES)]
  if (bad !== undefined) sentences.push(badBytes(bad.count, encoding.toUpperCase(), `line ${bad.line}`))
  else if (doubt !== undefined) sentences.push(ENCODING_DOUBTS[doubt](encoding.toUpperCase()))
  if (controls > 0) sentences.push(controlSigns(controls))
  if (isTurned) sentences.push(TURNED_TEXT)
  return sentences
}

interface TextPaneProps {
  read: DecodedText
  name: string
  formatId: string
  encodingChoice: ReactNode
}

function TextPane({ read, name, formatId, encodingChoice }: TextPaneProps) {
  const formatted = read.isWhole ? pretty(read.text, formatId) : undefined
  const [isPretty, setPretty] = useState(true)
  const [isWrapped, setWrapped] = useState(true)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = isPretty && formatted !== undefined ? formatted : read.text
  const blocks = toBlocks(shown)
  const isSearching = query.trim() !== ''
  const folded = isSearching ? foldText(shown) : undefined
  const hits = folded === undefined ? [] : findInFolded(folded, query)
  const place = hits.length === 0 ? -1 : current % hits.length

  useHighlights(hits[place], blocks, (hit) => {
    const host = scroller.current
    if (host === null) return { all: [], current: undefined }
    const all = rangesOf(host, blocks, hits)
    const range = hit && all[place]
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    if (range) scrollToRange(host, range)
    return { all, current: range }
  })

  return (
    <ViewerFrame
      toolbar={
        <>
          {formatted !== undefined && (
            <CheckField label="Formatted" checked={isPretty} onChange={setPretty} />
          )}
          <CheckField label="Wrap lines" checked={isWrapped} onChange={setWrapped} />
          {encodingChoice}
          <ToolbarFact>{read.encoding.toUpperCase()}</ToolbarFact>
          <FindBox
            query={query}
            count={hits.length}
            current={place}
            isPartial={hits.length >= MOST_HITS}
            onQuery={(text) => {
              setQuery(text)
              setCurrent(0)
            }}
            onStep={(step) => setCurrent((place + step + hits.length) % Math.max(1, hits.length))}
          />
        </>
      }
      omissions={omissionsOf(read)}
    >
      <ScrollPane ref={scroller} label={`Text of ${name}`}>
        <pre className={styles['text']} data-wrapped={isWrapped}>
          <TextBlocks blocks={blocks} lineHeightPx={LINE_HEIGHT_PX} />
        </pre>
      </ScrollPane>
    </ViewerFrame>
  )
}
