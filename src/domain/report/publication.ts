// Đường của một báo cáo: Soạn → Trình ký → Ký → Phát hành, and which step may follow which. Whoever wrote it never signs it.

import type { Bindings } from '#domain/narrative/binding.ts';
import type { Signature } from '#domain/report/signature.ts';

export const PUBLICATION_STATES = ['draft', 'submitted', 'signed', 'issued'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** The words on screen. */
export const STATE_WORDS: Readonly<Record<PublicationState, string>> = {
  draft: 'Đang soạn',
  submitted: 'Đã trình ký',
  signed: 'Đã ký',
  issued: 'Đã phát hành',
};

/** 'post': the day an issued report went up on a portal; its bytes stay as they are. */
export type PublicationStep = 'save' | 'submit' | 'return' | 'sign' | 'issue' | 'post';

const STEPS: Readonly<
  Record<PublicationStep, { readonly from: readonly PublicationState[]; readonly to: PublicationState }>
> = {
  save: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'signed'], to: 'draft' },
  sign: { from: ['submitted'], to: 'signed' },
  issue: { from: ['signed'], to: 'issued' },
  post: { from: ['issued'], to: 'issued' },
};

/** The state after a step, or undefined when the step may not be taken now. An issued report only learns when it was posted. */
export function stateAfter(state: PublicationState, step: PublicationStep): PublicationState | undefined {
  return STEPS[step].from.includes(state) ? STEPS[step].to : undefined;
}

const STEP_WORDS: Readonly<Record<PublicationStep, string>> = {
  save: 'sửa',
  submit: 'trình ký',
  return: 'trả lại',
  sign: 'ký',
  issue: 'phát hành',
  post: 'ghi ngày đăng',
};

/** What the state before each of them still lacks. */
const LACKING: Readonly<Record<PublicationState, string>> = {
  draft: 'chưa trình ký',
  submitted: 'chưa ký',
  signed: 'chưa phát hành',
  issued: '',
};

/** Why a step may not be taken now, after "Báo cáo này": what is missing where it comes too early, else what has passed. */
export function stepRefusal(state: PublicationState, step: PublicationStep): string {
  const rank = (each: PublicationState) => PUBLICATION_STATES.indexOf(each);
  const tooEarly = STEPS[step].from.every((each) => rank(each) > rank(state));
  return tooEarly
    ? `${LACKING[state]}, nên chưa ${STEP_WORDS[step]} được`
    : `${STATE_WORDS[state].toLowerCase()}, nên không ${STEP_WORDS[step]} được nữa; hãy tải lại trang`;
}

/** Why a report may not be discarded, as a sentence; undefined for a draft that was never sent for signature. */
export function discardRefusal(state: PublicationState, wasSubmitted: boolean): string | undefined {
  switch (state) {
    case 'draft':
      return wasSubmitted
        ? 'Báo cáo này đã có lần trình ký nên không bỏ được; hãy sửa rồi trình ký lại.'
        : undefined;
    case 'submitted':
      return 'Báo cáo này đã trình ký nên không bỏ được; muốn sửa thì đề nghị người ký trả lại.';
    case 'signed':
      return 'Báo cáo này đã ký nên không bỏ được; muốn sửa thì đề nghị người ký trả lại.';
    case 'issued':
      return 'Báo cáo này đã phát hành nên không bỏ được; chỗ sai thì lập văn bản thay thế hoặc công văn đính chính.';
  }
}

/** What the writer decides beside the figures. */
export interface PublicationSettings {
  /** The date written on the document, YYYY-MM-DD; null = the day of issue. */
  readonly date: string | null;
  /** Own text by the outline's slot. */
  readonly texts: Readonly<Record<string, string>>;
  readonly recipients: readonly string[];
  readonly signature: Signature;
  /** What the names in braces of the own text stand for. */
  readonly bindings?: Bindings | undefined;
}

/** Letters and digits that cannot be mistaken for each other on paper. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A verification code as typed by a reader: spaces, dashes and small letters are forgiven. */
export function readCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return new RegExp(`^[${CODE_ALPHABET}]{10}$`).test(code) ? code : undefined;
}

/** As printed: two groups of five. */
export function printCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
