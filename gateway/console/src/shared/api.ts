import createClient from 'openapi-fetch'
import type { components, paths } from '../generated/api'
import { language } from './language'

export type Schemas = components['schemas']
export type Path = keyof paths

/** A refusal as services word it: in the reader's language, with a remedy for each fault. */
export class Refused extends Error {
  constructor(
    readonly problem: Schemas['Problem'],
    readonly status: number,
  ) {
    super(problem.detail ?? problem.title ?? String(status))
  }

  get code(): string {
    return this.problem.type?.replace('urn:chengxin:problem:', '') ?? ''
  }
}

export interface Answer<T> {
  data: T
  etag: string | undefined
}

const client = createClient<paths>({ baseUrl: window.location.origin })
export const GET = client.GET
export const POST = client.POST
export const DELETE = client.DELETE

client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language())
    return request
  },
})

/** Turns an answer into its body, or throws what the service said. */
export async function taken<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Answer<NonNullable<T>>> {
  const { data, error, response } = await call.catch(() => {
    throw new Refused({ type: 'urn:chengxin:problem:unreachable' }, 0)
  })
  if (!response.ok) {
    throw new Refused(isProblem(error) ? error : { title: response.statusText }, response.status)
  }
  return { data: data as NonNullable<T>, etag: response.headers.get('ETag') ?? undefined }
}

function isProblem(error: unknown): error is Schemas['Problem'] {
  return typeof error === 'object' && error !== null && 'title' in error
}

/** Whether it makes no sense to ask again. */
export function isFinal(error: unknown): boolean {
  return error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429
}
