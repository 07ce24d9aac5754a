/** What people do all day, and what they ask for now and then: as whom, by which address. */
export type HotQuery = { readonly name: string; readonly as: 'operator1' | 'damkar'; readonly path: string }

const list = (name: string, query: string, as: HotQuery['as'] = 'operator1'): HotQuery => ({ name, as, path: `/api/v1/tickets?${query}` })

const daysFrom = (at: string, days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()

export type KnownTicket = { readonly id: string; readonly number: string; readonly openedAt: string; readonly rareWord: string; readonly head: number }

/**
 * The hot reads against a database, given a ticket that lies in the middle of its past. Each finds as many rows among ten thousand
 * tickets as among a million: a page that is not full would be compared with one that is.
 */
export const hotQueries = ({ id, number, openedAt, rareWord, head }: KnownTicket): HotQuery[] => [
  { name: 'board', as: 'operator1', path: '/api/v1/board' },
  { name: 'board of an agency', as: 'damkar', path: '/api/v1/board' },
  list('list', ''),
  list('list of an agency', '', 'damkar'),
  list('list from the middle', `cursor=${openedAt}_${id}`),
  list('status', 'status=closed'),
  list('status that is rare', 'status=new,merged'),
  list('type', 'type=kebakaran'),
  list('priority', 'priority=1'),
  list('agency', 'agency=damkar'),
  list('agency that has none', 'agency=basarnas'),
  list('kecamatan', 'kecamatan=pauh'),
  list('kecamatan and type', 'kecamatan=pauh&type=banjir&limit=10'),
  list('box', 'bbox=100.35,-0.95,100.36,-0.94'),
  list('small box', 'bbox=100.3500,-0.9001,100.3501,-0.9000'),
  list('week', `from=${daysFrom(openedAt, -3.5)}&to=${daysFrom(openedAt, 3.5)}`),
  list('search, many', 'q=asap'),
  list('search, one', `q=${rareWord}`),
  list('search, none', 'q=qqxzzy'),
  list('search, address', 'q=veteran'),
  list('search, number', `q=${number}`),
  list('search, end of a number', 'q=0007'),
  list('search, two digits', 'q=07'),
  list('search of an agency', `q=${rareWord}`, 'damkar'),
  { name: 'ticket', as: 'operator1', path: `/api/v1/tickets/${id}` },
  { name: 'timeline', as: 'operator1', path: `/api/v1/tickets/${id}/timeline` },
  { name: 'events', as: 'operator1', path: `/api/v1/events?after=${String(Math.max(0, head - 100))}&limit=100` },
]
