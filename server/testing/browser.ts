import { request, type IncomingHttpHeaders } from 'node:http'

export interface Seen {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** As much of a browser as signing in takes: cookies by host and port, and one request at a time. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>()

  cookies(address: string): Map<string, string> {
    const { host } = new URL(address)
    const jar = this.#jars.get(host) ?? new Map<string, string>()
    this.#jars.set(host, jar)
    return jar
  }

  request(address: string, options: { form?: string; headers?: Record<string, string> } = {}): Promise<Seen> {
    const jar = this.cookies(address)
    const { form, headers = {} } = options
    return new Promise((resolve, reject) => {
      const asking = request(
        address,
        {
          method: form === undefined ? 'GET' : 'POST',
          agent: false,
          headers: {
            accept: 'text/html',
            ...(jar.size === 0
              ? {}
              : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
            ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
        },
        (response) => {
          for (const line of response.headers['set-cookie'] ?? []) keep(jar, line)
          response.setEncoding('utf8')
          response.toArray().then(
            (parts) =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text: parts.join(''),
              }),
            reject,
          )
        },
      )
      asking.on('error', reject)
      asking.end(form)
    })
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  const isOver = /max-age=0\b/i.test(line) || /expires=thu, 01 jan 1970/i.test(line)
  if (isOver || value === '') jar.delete(name)
  else jar.set(name, value)
}
