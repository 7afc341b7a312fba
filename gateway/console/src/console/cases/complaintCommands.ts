import { POST, taken, type Schemas } from '../../shared/api'
import type { Command } from '../kit/commands'

type Case = Schemas['CaseView']

/** What moderators may do with a complaint; which of it now, the server says. */
export function complaintCommands(id: string): Command<Case>[] {
  const path = { id }
  return [
    {
      action: 'accept',
      label: 'casework.action.accept',
      send: (header) => taken(POST('/api/v1/complaints/{id}/acceptance', { params: { path, header } })),
    },
    {
      action: 'refuse',
      label: 'casework.action.refuse',
      danger: true,
      fields: [
        { name: 'ground', label: 'complaint.ground', kind: 'choice', codes: 'casework.refusal', required: true },
        { name: 'reason', label: 'complaint.reason', kind: 'text', required: true },
      ],
      send: (header, body: Schemas['RefusalRequest']) =>
        taken(POST('/api/v1/complaints/{id}/refusal', { params: { path, header }, body })),
    },
    {
      action: 'answer',
      label: 'casework.action.answer',
      fields: [{ name: 'text', label: 'complaint.answer', kind: 'text', required: true }],
      send: (header, body: Schemas['AnswerRequest']) =>
        taken(POST('/api/v1/complaints/{id}/answers', { params: { path, header }, body })),
    },
    {
      action: 'propose',
      label: 'casework.action.propose',
      fields: [{ name: 'text', label: 'complaint.proposal', kind: 'text', required: true }],
      send: (header, body: Schemas['AnswerRequest']) =>
        taken(POST('/api/v1/complaints/{id}/answers', { params: { path, header }, body: { ...body, proposal: true } })),
    },
    {
      action: 'decide',
      label: 'casework.action.decide',
      fields: [
        { name: 'category', label: 'complaint.category', kind: 'choice', codes: 'casework.category', required: true },
        { name: 'upheld', label: 'complaint.isUpheld', kind: 'yes', initial: false },
        { name: 'result', label: 'complaint.result', kind: 'choice', codes: 'casework.result', required: true },
        { name: 'amountFen', label: 'complaint.amount', kind: 'money', help: 'complaint.amountHelp' },
        { name: 'reason', label: 'complaint.reason', kind: 'text', required: true },
      ],
      send: (header, body: Schemas['ComplaintServiceDecisionRequest']) =>
        taken(POST('/api/v1/complaints/{id}/decision', { params: { path, header }, body })),
    },
    {
      action: 'close',
      label: 'casework.action.close',
      send: (header) => taken(POST('/api/v1/complaints/{id}/closure', { params: { path, header } })),
    },
    {
      action: 'publish',
      label: 'casework.action.publish',
      fields: [{ name: 'text', label: 'complaint.outcomeText', kind: 'text', help: 'complaint.outcomeHelp' }],
      send: (header, body: Schemas['OutcomeRequest']) =>
        taken(POST('/api/v1/complaints/{id}/outcome', { params: { path, header }, body })),
    },
    {
      action: 'terminate',
      label: 'casework.action.terminate',
      danger: true,
      fields: [
        { name: 'ground', label: 'complaint.ground', kind: 'choice', codes: 'casework.termination', required: true },
        { name: 'reason', label: 'complaint.reason', kind: 'text', required: true },
      ],
      send: (header, body: Schemas['TerminationRequest']) =>
        taken(POST('/api/v1/complaints/{id}/termination', { params: { path, header }, body })),
    },
    {
      action: 'extend',
      label: 'casework.action.extend',
      fields: [{ name: 'reason', label: 'complaint.reason', kind: 'text', required: true }],
      send: (header, body: Schemas['ExtensionRequest']) =>
        taken(POST('/api/v1/complaints/{id}/extension', { params: { path, header }, body })),
    },
    {
      action: 'start-test',
      label: 'casework.action.start-test',
      fields: [{ name: 'text', label: 'complaint.test', kind: 'text', required: true }],
      send: (header, body: Schemas['TestRequest']) =>
        taken(POST('/api/v1/complaints/{id}/test-periods', { params: { path, header }, body })),
    },
    {
      action: 'end-test',
      label: 'casework.action.end-test',
      send: (header) => taken(POST('/api/v1/complaints/{id}/test-periods/end', { params: { path, header } })),
    },
    {
      action: 'split',
      label: 'casework.action.split',
      send: (header) => taken(POST('/api/v1/complaints/{id}/split', { params: { path, header } })),
    },
    {
      action: 'link',
      label: 'casework.action.link',
      fields: [
        { name: 'noun', label: 'complaint.linkNoun', kind: 'choice', codes: 'linkable', required: true },
        { name: 'id', label: 'complaint.linkId', kind: 'line', required: true, help: 'complaint.linkHelp' },
        { name: 'wording', label: 'complaint.linkWording', kind: 'choice', codes: 'wording' },
        { name: 'sessionSecond', label: 'complaint.second', kind: 'number' },
      ],
      send: (header, body: Schemas['LinkRequest']) =>
        taken(POST('/api/v1/complaints/{id}/links', { params: { path, header }, body })),
    },
    {
      action: 'unlink',
      label: 'casework.action.unlink',
      fields: [{ name: 'noun', label: 'complaint.linkNoun', kind: 'choice', codes: 'linkable', required: true }],
      send: (header, body: Schemas['UnlinkRequest']) =>
        taken(POST('/api/v1/complaints/{id}/links/removal', { params: { path, header }, body })),
    },
    {
      action: 'correct',
      label: 'casework.action.correct',
      fields: [
        { name: 'reason', label: 'complaint.reason', kind: 'choice', codes: 'outcome-reason', required: true },
        { name: 'text', label: 'complaint.outcomeText', kind: 'text' },
      ],
      send: (header, body: Schemas['CorrectionRequest']) =>
        taken(POST('/api/v1/complaints/{id}/outcome/correction', { params: { path, header }, body })),
    },
    {
      action: 'retract',
      label: 'casework.action.retract',
      danger: true,
      fields: [{ name: 'reason', label: 'complaint.reason', kind: 'choice', codes: 'outcome-reason', required: true }],
      send: (header, body: Schemas['OutcomeWithdrawalRequest']) =>
        taken(POST('/api/v1/complaints/{id}/outcome/withdrawal', { params: { path, header }, body })),
    },
    {
      action: 'decline-correction',
      label: 'casework.action.decline-correction',
      fields: [{ name: 'reason', label: 'complaint.reason', kind: 'text', required: true }],
      send: (header, body: Schemas['CorrectionRefusal']) =>
        taken(POST('/api/v1/complaints/{id}/outcome/correction-requests/refusal', { params: { path, header }, body })),
    },
  ]
}
