import type { Failure } from '../../lib/messaging/result';
import { type TextKey, t } from '../../lib/platform/i18n';
import type { AnswerFault, TransferFault } from '../../lib/team/back/transfer-fault';
import { faultText } from '../ui/fault-text';

type Fault = TransferFault | `answer-${AnswerFault}`;

/** Held complete by its type. */
const FAULTS: Record<Fault, TextKey> = {
  'not-permitted': 'team.fault.not-permitted',
  'no-connection': 'team.fault.no-connection',
  timeout: 'team.fault.timeout',
  denied: 'team.fault.denied',
  missing: 'transfers.fault.missing',
  'no-file': 'transfers.fault.missing',
  full: 'transfers.fault.full',
  'too-often': 'team.fault.too-often',
  strange: 'team.fault.strange',
  'too-large': 'transfers.fault.tooLarge',
  'read-only': 'transfers.fault.readOnly',
  taken: 'team.fault.too-often',
  changed: 'transfers.fault.changed',
  gone: 'transfers.fault.gone',
  'no-room': 'transfers.fault.noRoom',
  'no-storage': 'transfers.fault.noStorage',
  unwanted: 'transfers.fault.unwanted',
  'answer-unreadable': 'transfers.answer.unreadable',
  'answer-foreign': 'transfers.answer.foreign',
  'answer-no-receipt': 'evidence.desk.receipt.no-receipt',
  'answer-other-version': 'evidence.desk.receipt.other-version',
  'answer-changed': 'evidence.desk.receipt.changed',
  'answer-other-case': 'evidence.desk.receipt.other-case',
  'answer-other-log': 'evidence.desk.receipt.other-log',
};
const isFault = (fault: unknown): fault is Fault => typeof fault === 'string' && Object.hasOwn(FAULTS, fault);

/** Why a file does not go on, as the transfer says it. */
export function transferFaultText(fault: string): string {
  return isFault(fault) ? t(FAULTS[fault]) : t('fault.internal');
}

/** Why a call about a file came to nothing. */
export function transferFailText(failure: Failure): string {
  const fault = failure.detail?.fault;
  if (failure.code === 'team' && isFault(fault)) return t(FAULTS[fault]);
  if (failure.code === 'bad-request' && failure.path === 'of.kind') return t('transfers.fault.unwanted');
  return faultText(failure);
}
