// Đường của một bản công bố: Soạn → Trình duyệt → Duyệt công bố; public from its hour on, and never changed again.

export const RELEASE_STATES = ['draft', 'submitted', 'approved', 'dropped'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** What a reader is told: an approved release waits for its hour, or is out. */
export const RELEASE_STANDINGS = ['draft', 'submitted', 'scheduled', 'released', 'dropped'] as const;
export type ReleaseStanding = (typeof RELEASE_STANDINGS)[number];

export const STANDING_WORDS: Readonly<Record<ReleaseStanding, string>> = {
  draft: 'Đang soạn',
  submitted: 'Đã trình duyệt',
  scheduled: 'Đã duyệt, chờ đến giờ',
  released: 'Đã công bố',
  dropped: 'Đã bỏ',
};

/** Where a release stands at an instant. */
export function standingAt(state: ReleaseState, releaseAt: string | null, now: Date): ReleaseStanding {
  if (state !== 'approved') return state;
  return releaseAt !== null && Date.parse(releaseAt) <= now.getTime() ? 'released' : 'scheduled';
}

export const RELEASE_STEPS = ['save', 'submit', 'return', 'approve', 'drop'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

const STEPS: Readonly<
  Record<ReleaseStep, { readonly from: readonly ReleaseStanding[]; readonly to: ReleaseState }>
> = {
  save: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  // Before its hour an approval may be taken back; what is out stays out.
  return: { from: ['submitted', 'scheduled'], to: 'draft' },
  approve: { from: ['submitted'], to: 'approved' },
  drop: { from: ['draft'], to: 'dropped' },
};

const STEP_WORDS: Readonly<Record<ReleaseStep, string>> = {
  save: 'sửa',
  submit: 'trình duyệt',
  return: 'trả lại',
  approve: 'duyệt',
  drop: 'bỏ',
};

/** The state after a step; undefined when the step may not be taken now. */
export function releaseAfter(standing: ReleaseStanding, step: ReleaseStep): ReleaseState | undefined {
  return STEPS[step].from.includes(standing) ? STEPS[step].to : undefined;
}

/** Why a step may not be taken, after "Bản công bố này". */
export function releaseRefusal(standing: ReleaseStanding, step: ReleaseStep): string {
  return `${STANDING_WORDS[standing].toLowerCase()}, nên không ${STEP_WORDS[step]} được`;
}
