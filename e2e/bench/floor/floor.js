// A page of customers as one would write it by hand: what Customer Desk is measured beside. It uses the same addresses
// and asks for the same data. `floor.test.ts` holds it to three requests, 5 kB and no library but pdf.js.

const list = document.querySelector('#list')
const detail = document.querySelector('#detail')
const search = list.querySelector('input')
const rows = list.querySelector('tbody')

const PDF = '/assets/pdf.js'
const PDF_WORKER = '/assets/pdf-worker.js'

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value) => String(value ?? '').replace(/[&<>"]/g, (character) => ESCAPES[character])

/** What the list showed last, by id: a record opened from it is there at once. */
let listed = new Map()
/** Counts what was opened or searched for, so that a late response of something older is dropped. */
let turn = 0
let company

async function read(path) {
  const response = await fetch(`/api/companies/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** The company's accounting connection, read once. */
async function connectionOf(companyId) {
  company ??= read(companyId)
  const { dataConnections } = await company
  return dataConnections.find(({ sourceType }) => sourceType === 'Accounting').id
}

function listPath(companyId, state) {
  const words = (state.get('q') ?? '').split(/[\s,;&|{}=!~<>]+/).filter(Boolean)
  const fields = ['customerName', 'contactName', 'emailAddress', 'phone', 'id']
  const clauses = words.map((word) => `{${fields.map((field) => `${field}~${word}`).join('||')}}`)
  return `${companyId}/data/customers?${new URLSearchParams({
    page: state.get('page') ?? '1',
    pageSize: state.get('pageSize') ?? '100',
    query: ['metadata.isDeleted!=true', ...clauses].join('&&'),
    orderBy: state.get('orderBy') ?? 'customerName',
  })}`
}

async function showList(companyId) {
  const mine = ++turn
  const state = new URLSearchParams(location.search)
  list.hidden = false
  detail.hidden = true
  if (document.activeElement !== search) search.value = state.get('q') ?? ''
  const { results, pageNumber, pageSize, totalResults } = await read(listPath(companyId, state))
  if (mine !== turn) return
  listed = new Map(results.map((customer) => [customer.id, customer]))
  rows.innerHTML = results
    .map(
      ({ id, customerName, emailAddress, phone, sourceModifiedDate }) =>
        `<tr><td><a href="/companies/${companyId}/customers/${encodeURIComponent(id)}">${text(customerName)}</a>` +
        `<td>${text(emailAddress)}<td>${text(phone)}<td>${text(sourceModifiedDate?.slice(0, 10))}`,
    )
    .join('')
  list.querySelector('#count').textContent = `${totalResults} customers`
  list.querySelector('#previous').disabled = pageNumber <= 1
  list.querySelector('#next').disabled = pageNumber * pageSize >= totalResults
}

function change(changes, isTyping = false) {
  const state = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries({ page: '1', ...changes })) state.set(name, value)
  history[isTyping ? 'replaceState' : 'pushState'](null, '', `?${state}`)
  void show()
}

function showDetail(html) {
  list.hidden = true
  detail.hidden = false
  detail.innerHTML = html
}

function recordHtml(companyId, customer) {
  const here = `/companies/${companyId}/customers/${encodeURIComponent(customer.id)}`
  const addresses = (customer.addresses ?? []).map(
    (address) => `<p>${text(Object.values(address).join(', '))}`,
  )
  const contacts = (customer.contacts ?? []).map(({ name, email }) => `<p>${text(name)}, ${text(email)}`)
  return (
    `<h1>${text(customer.customerName)}</h1><a href="${here}/edit">Edit</a> <a href="${here}/attachments">Files</a>` +
    `<dl><dt>Email<dd>${text(customer.emailAddress)}<dt>Phone<dd>${text(customer.phone)}<dt>Status<dd>${text(customer.status)}` +
    `</dl><h2>Addresses</h2>${addresses.join('')}<h2>Contacts</h2>${contacts.join('')}`
  )
}

async function showRecord(companyId, customerId) {
  const mine = ++turn
  const known = listed.get(customerId)
  if (known) showDetail(recordHtml(companyId, known))
  void connectionOf(companyId)
  const customer = await read(`${companyId}/data/customers/${encodeURIComponent(customerId)}`)
  if (mine === turn) showDetail(recordHtml(companyId, customer))
}

function fieldsHtml(properties, values, path) {
  return Object.entries(properties)
    .map(([name, model]) => {
      const own = `${path}${name}`
      if (model.properties)
        return `<fieldset><legend>${text(model.displayName)}</legend>${fieldsHtml(model.properties, values?.[name], `${own}.`)}</fieldset>`
      return `<label>${text(model.displayName)}<input name="${own}" value="${text(values?.[name])}"></label>`
    })
    .join('')
}

async function showForm(companyId, customerId) {
  const mine = ++turn
  const customer =
    customerId &&
    (listed.get(customerId) ?? read(`${companyId}/data/customers/${encodeURIComponent(customerId)}`))
  const connectionId = await connectionOf(companyId)
  const model = await read(`${companyId}/connections/${connectionId}/options/customers`)
  const fields = fieldsHtml(model.properties, await customer, '')
  if (mine === turn) showDetail(`<h1>${customerId ? 'Edit' : 'New customer'}</h1><form>${fields}</form>`)
}

async function showFiles(companyId, customerId) {
  const mine = ++turn
  const connectionId = await connectionOf(companyId)
  const path = `${companyId}/connections/${connectionId}/data/customers/${encodeURIComponent(customerId)}/attachments`
  const { attachments } = await read(path)
  if (mine !== turn) return
  const links = attachments.map(
    ({ id, name }) => `<li><a href="/api/companies/${path}/${id}/download" data-file>${text(name)}</a>`,
  )
  showDetail(`<h1>Files</h1><ul>${links.join('')}</ul><div id="preview"></div>`)
}

async function preview(url) {
  const loaded = import(/* @vite-ignore */ PDF)
  const response = await fetch(url)
  const pdf = await loaded
  pdf.GlobalWorkerOptions.workerSrc = PDF_WORKER
  const data = await response.arrayBuffer()
  const fonts = new URL('/assets/standard_fonts/', location.href).href
  const file = await pdf.getDocument({ data, standardFontDataUrl: fonts, useSystemFonts: false }).promise
  const page = await file.getPage(1)
  const viewport = page.getViewport({ scale: 1.25 })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  detail.querySelector('#preview').replaceChildren(canvas)
  await page.render({ canvas, viewport }).promise
}

function show() {
  const [, companyId, , customerId, part] = location.pathname.slice(1).split('/').map(decodeURIComponent)
  if (customerId === undefined) return showList(companyId)
  if (customerId === 'new') return showForm(companyId)
  if (part === 'edit') return showForm(companyId, customerId)
  if (part === 'attachments') return showFiles(companyId, customerId)
  return showRecord(companyId, customerId)
}

addEventListener('popstate', () => void show())
search.addEventListener('input', () => change({ q: search.value }, true))
addEventListener('click', (event) => {
  const link = event.target.closest('a')
  const button = event.target.closest('button')
  const state = new URLSearchParams(location.search)
  const page = Number(state.get('page') ?? 1)
  if (link) {
    event.preventDefault()
    if (link.dataset.file === undefined) {
      history.pushState(null, '', link.href)
      void show()
    } else void preview(link.href)
  } else if (button?.dataset.sort) {
    const { sort } = button.dataset
    change({ orderBy: (state.get('orderBy') ?? 'customerName') === sort ? `-${sort}` : sort })
  } else if (button?.id === 'next') change({ page: page + 1 })
  else if (button?.id === 'previous') change({ page: page - 1 })
})
// What was typed before this script was there counts too.
if (search.value === '') void show()
else change({ q: search.value }, true)
