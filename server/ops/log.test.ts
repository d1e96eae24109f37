import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestRecord } from '../http/request-log.ts'
import { logLine } from './log.ts'

const now = new Date('2026-11-23T10:00:00Z')
const record: RequestRecord = {
  requestId: 'r1',
  method: 'GET',
  route: 'list-customers',
  status: 200,
  ms: 12.6,
}

describe('the request log', () => {
  it('writes one JSON object a request', () => {
    expect(JSON.parse(logLine({ ...record, upstreamMs: 10.2, correlationId: 'c1' }, now))).toEqual({
      time: '2026-11-23T10:00:00.000Z',
      level: 'info',
      requestId: 'r1',
      method: 'GET',
      route: 'list-customers',
      status: 200,
      ms: 13,
      upstreamMs: 10,
      correlationId: 'c1',
    })
  })

  it('marks failures as errors', () => {
    expect(JSON.parse(logLine({ ...record, status: 502 }, now))).toMatchObject({ level: 'error' })
  })

  it('never lets a value forge a line or steer a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (method, correlationId) => {
        const line = logLine({ ...record, method, correlationId }, now)
        expect(line).toMatch(/^[\x20-\x7e]*$/)
        expect(() => JSON.parse(line)).not.toThrow()
      }),
    )
  })
})
