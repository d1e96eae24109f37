import { useEffect, useRef, useState } from 'react'
import { formatBytes } from '../../../lib/format/bytes.ts'
import { prettyJson } from '../../../lib/files/pretty-json.ts'
import { prettyXml } from '../../../lib/files/pretty-xml.ts'
import { CheckField } from '../../ui/CheckField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FindBox } from '../FindBox.tsx'
import { clearHighlights, showHighlights } from '../highlights.ts'
import { ViewerFailed } from '../ViewerFailed.tsx'
import { ViewerLoading } from '../ViewerLoading.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import { ScrollPane } from '../ScrollPane.tsx'
import styles from '../viewer.module.css'
import { findInText, MOST_HITS } from './find-in-text.ts'
import { readText, SHOWN_TEXT_BYTES } from './read-text.ts'
import type { DecodedText } from './read-text.ts'
import { rangesOf, toBlocks } from './text-blocks.ts'

/** As in the style sheet. */
const LINE_HEIGHT_PX = 19.5

/** Text, code and markup: always as text, whatever it would do elsewhere. */
export default function TextViewer({ file, name, type }: ViewerProps) {
  const [read, setRead] = useState<{ of: Blob; text?: DecodedText; error?: unknown }>({ of: file })

  useEffect(() => {
    let isOpen = true
    readText(file).then(
      (text) => {
        if (isOpen) setRead({ of: file, text })
      },
      (error: unknown) => {
        if (isOpen) setRead({ of: file, error })
      },
    )
    return () => {
      isOpen = false
    }
  }, [file])

  if (read.of !== file) return <ViewerLoading label="Reading the text" />
  if (read.error !== undefined) return <ViewerFailed error={read.error} what="this text" />
  if (read.text === undefined) return <ViewerLoading label="Reading the text" />
  return <TextPane key={type.format.id} read={read.text} name={name} formatId={type.format.id} />
}

function pretty(text: string, formatId: string): string | undefined {
  if (formatId === 'json') return prettyJson(text)
  return formatId === 'xml' ? prettyXml(text) : undefined
}

interface TextPaneProps {
  read: DecodedText
  name: string
  formatId: string
}

function TextPane({ read, name, formatId }: TextPaneProps) {
  const formatted = read.isWhole ? pretty(read.text, formatId) : undefined
  const [isPretty, setPretty] = useState(true)
  const [isWrapped, setWrapped] = useState(true)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = isPretty && formatted !== undefined ? formatted : read.text
  const blocks = toBlocks(shown)
  const hits = findInText(shown, query)
  const place = hits.length === 0 ? -1 : current % hits.length

  useEffect(() => {
    const host = scroller.current
    if (host === null) return
    const ranges = rangesOf(host, blocks, hits)
    const range = ranges[place]
    showHighlights(ranges, range)
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    const box = range?.getBoundingClientRect()
    const frame = host.getBoundingClientRect()
    if (box && (box.top < frame.top || box.bottom > frame.bottom))
      host.scrollBy({ top: box.top - frame.top - frame.height / 3 })
    return clearHighlights
  }, [hits, place, blocks])

  return (
    <div className={styles['viewer']}>
      <div className={styles['toolbar']}>
        {formatted !== undefined && <CheckField label="Formatted" checked={isPretty} onChange={setPretty} />}
        <CheckField label="Wrap lines" checked={isWrapped} onChange={setWrapped} />
        <span className={styles['fact']}>{read.encoding.toUpperCase()}</span>
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
      </div>
      {!read.isWhole && (
        <Notice tone="warning">
          Only the first {formatBytes(SHOWN_TEXT_BYTES)} are shown. Download the file to see the rest.
        </Notice>
      )}
      <ScrollPane
        ref={scroller}

        label={`Text of ${name}`}
      >
        <pre className={styles['text']} data-wrapped={isWrapped}>
          {blocks.map((block) => (
            <span
              key={block.start}
              className={styles['block']}
              style={{ containIntrinsicSize: `auto ${block.lines * LINE_HEIGHT_PX}px` }}
            >
              {block.text}
            </span>
          ))}
        </pre>
      </ScrollPane>
    </div>
  )
}
