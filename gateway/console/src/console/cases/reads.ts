import { GET, taken } from '../../shared/api'
import { useOne } from '../kit/data'

const path = (id: string) => ({ params: { path: { id } } })

export const useFinding = (id?: string | null) =>
  useOne('finding', id, (one) => taken(GET('/api/v1/findings/{id}', path(one))))
export const useMeasure = (id?: string | null) =>
  useOne('measure', id, (one) => taken(GET('/api/v1/measures/{id}', path(one))))
export const useAppeal = (id?: string | null) =>
  useOne('appeal', id, (one) => taken(GET('/api/v1/appeals/{id}', path(one))))
export const useComplaint = (id?: string | null) =>
  useOne('complaint', id, (one) => taken(GET('/api/v1/complaints/{id}', path(one))))
/** The files of a complaint. They change with it, and are asked for again when it has. */
export const useEvidence = (id?: string | null) =>
  useOne('evidence', id, (one) => taken(GET('/api/v1/complaints/{id}/evidence', path(one))))
export const useSession = (id?: string | null) =>
  useOne('session', id, (one) => taken(GET('/api/v1/sessions/{id}', path(one))))
export const useStreamer = (id?: string | null) =>
  useOne('streamer', id, (one) => taken(GET('/api/v1/streamers/{id}', path(one))))
export const useOperator = (id?: string | null) =>
  useOne('operator', id, (one) => taken(GET('/api/v1/operators/{id}', path(one))))
export const useProducer = (id?: string | null) =>
  useOne('producer', id, (one) => taken(GET('/api/v1/producers/{id}', path(one))))
export const useProduct = (id?: string | null) =>
  useOne('product', id, (one) => taken(GET('/api/v1/products/{id}', path(one))))
export const useBatch = (id?: string | null) =>
  useOne('batch', id, (one) => taken(GET('/api/v1/batches/{id}', path(one))))
export const useCertificate = (id?: string | null) =>
  useOne('certificate', id, (one) => taken(GET('/api/v1/certificates/{id}', path(one))))
