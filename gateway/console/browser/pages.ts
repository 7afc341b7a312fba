import { Program, type Listed } from './platform'

export interface Shown {
  name: string
  path: string
  /** Who looks at it; nobody in particular where it is public. */
  who?: string
}

/** Every page, with something to show on it. */
export async function allPages(): Promise<Shown[]> {
  const moderator = await Program.person('moderator')
  const first = async (path: string) => {
    const { items } = await moderator.get<Listed<{ id: string }>>(path)
    return items[0]?.id
  }
  const live = await moderator.get<Listed<{ session: { id: string } }>>('/api/v1/sessions/live')
  const charged = await moderator.get<Listed<{ partyId: string }>>('/api/v1/standings?grade=c&party=streamer')
  const streamer = charged.items[0]?.partyId ?? (await first('/api/v1/streamers'))
  const officers: [name: string, path: string][] = [
    ['queue', '/console'],
    ['live', '/console/live'],
    ['session', `/console/sessions/${live.items[0]?.session.id}`],
    ['findings', '/console/findings'],
    ['finding', `/console/findings/${await first('/api/v1/findings?status=raised&source=scanner')}`],
    ['complaints', '/console/complaints'],
    ['complaint', `/console/complaints/${await first('/api/v1/complaints?status=closed')}`],
    ['measures', '/console/measures'],
    ['measure', `/console/measures/${await first('/api/v1/measures?status=proposed')}`],
    ['appeals', '/console/appeals'],
    ['appeal', `/console/appeals/${await first('/api/v1/appeals')}`],
    ['streamers', '/console/streamers'],
    ['streamer', `/console/streamers/${streamer}`],
    ['operators', '/console/operators'],
    ['operator', `/console/operators/${await first('/api/v1/operators')}`],
    ['producers', '/console/producers'],
    ['producer', `/console/producers/${await first('/api/v1/producers')}`],
    ['products', '/console/products'],
    ['product', `/console/products/${await first('/api/v1/products')}`],
    ['batches', '/console/batches'],
    ['batch', `/console/batches/${await first('/api/v1/batches')}`],
    ['certificates', '/console/certificates'],
    ['ledger', '/console/ledger'],
    ['dashboard', '/console/dashboard'],
  ]
  return [
    { name: 'home', path: '/' },
    { name: 'outcomes', path: '/outcomes' },
    { name: 'outcome', path: `/outcomes/${await first('/api/v1/outcomes')}` },
    { name: 'certificate-check', path: '/certificates/GF5301292699999' },
    { name: 'grade', path: `/grades/${streamer}` },
    { name: 'complain', path: '/complain' },
    { name: 'follow', path: '/follow' },
    { name: 'own-streamer', path: '/own', who: 'streamer' },
    { name: 'own-producer', path: '/own', who: 'producer' },
    ...officers.map(([name, path]) => ({ name, path, who: 'moderator' })),
  ]
}
