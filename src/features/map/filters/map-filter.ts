import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf, isLate } from '#domain/attention.ts'
import { priorities, type Priority } from '#domain/priority.ts'
import { openStatuses } from '#domain/ticket.ts'
import { needsSomebody } from '../markers/ticket-mark.ts'

export type OpenStatus = (typeof openStatuses)[number]
export const attentionFilters = ['waiting', 'overdue'] as const
export type AttentionFilter = (typeof attentionFilters)[number]

/** What the supervisor wants to see. An empty part asks for everything. */
export type MapFilter = {
  readonly attention: AttentionFilter | null
  readonly status: readonly OpenStatus[]
  readonly priority: readonly Priority[]
  readonly type: string | null
  readonly agency: string | null
  readonly kecamatan: string | null
  readonly words: string
  /** Whether units are shown. */
  readonly units: boolean
}

export const everything: MapFilter = { attention: null, status: [], priority: [], type: null, agency: null, kecamatan: null, words: '', units: true }

/** Reads a filter from an address. Values that mean nothing are left out, so that an old link still opens. */
export function readFilter(params: URLSearchParams): MapFilter {
  const list = (name: string) => (params.get(name) ?? '').split(',')
  return {
    attention: attentionFilters.find((value) => value === params.get('attention')) ?? null,
    status: openStatuses.filter((status) => list('status').includes(status)),
    priority: priorities.filter((priority) => list('priority').includes(String(priority))),
    type: params.get('type') || null,
    agency: params.get('agency') || null,
    kecamatan: params.get('kecamatan') || null,
    words: params.get('q') ?? '',
    units: params.get('units') !== 'off',
  }
}

/** The same address with this filter in it; whatever else the address says is kept. */
export function writeFilter(filter: MapFilter, params: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(params)
  const parts = {
    attention: filter.attention ?? '',
    status: filter.status.join(','),
    priority: filter.priority.join(','),
    type: filter.type ?? '',
    agency: filter.agency ?? '',
    kecamatan: filter.kecamatan ?? '',
    q: filter.words,
    units: filter.units ? '' : 'off',
  }
  for (const [name, value] of Object.entries(parts)) {
    if (value) written.set(name, value)
    else written.delete(name)
  }
  return written
}

/** How many parts of the filter leave something out. */
export const partsInUse = (filter: MapFilter): number => [...writeFilter(filter, new URLSearchParams()).keys()].length

/** Whether the filter lets a ticket through. Typed words must all be found in its number, its type or its place. */
export function letsThrough(filter: MapFilter, ticket: Ticket, typeName: string): boolean {
  const { location } = ticket
  return (
    (filter.status.length === 0 || filter.status.some((status) => status === ticket.status)) &&
    (filter.priority.length === 0 || filter.priority.includes(ticket.priority)) &&
    (filter.type === null || filter.type === ticket.type) &&
    (filter.agency === null || ticket.assignments.some((a) => a.agency === filter.agency && a.status !== 'withdrawn')) &&
    (filter.kecamatan === null || filter.kecamatan === location.kecamatan) &&
    hasAttention(filter.attention, ticket) &&
    hasWords(filter.words, [ticket.number, typeName, location.address, location.landmark, location.kelurahan, location.kecamatan])
  )
}

function hasAttention(wanted: AttentionFilter | null, ticket: Ticket): boolean {
  if (wanted === null) return true
  const reason = attentionOf(ticket)
  return wanted === 'overdue' ? isLate(reason) : needsSomebody(reason)
}

function hasWords(words: string, texts: readonly (string | null)[]): boolean {
  if (words.trim() === '') return true
  const all = texts.join(' ').toLowerCase()
  return words.toLowerCase().split(/\s+/).every((word) => all.includes(word.replace(/^#/, '')))
}
