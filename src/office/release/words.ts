// Lời và sắc thái của một bản công bố.
import type { ReleaseBreakdown } from '#domain/release/document.ts';
import type { ReleaseStanding } from '#domain/release/state.ts';
import { t } from '../messages/translate.ts';
import type { Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<ReleaseStanding, Tone>> = {
  draft: 'quiet',
  submitted: 'warning',
  scheduled: 'warning',
  released: 'good',
  dropped: 'quiet',
};

export function standingTone(standing: ReleaseStanding): Tone {
  return TONES[standing];
}

export function editionWords(revision: number): string {
  return revision === 0 ? t('releases.edition.first') : t('releases.edition.revision', { number: revision });
}

const BY = {
  region8: 'releases.by.region8',
  province: 'releases.by.province',
  commune: 'releases.by.commune',
  sector: 'releases.by.sector',
} as const;

export function breakdownWords(by: ReleaseBreakdown | null): string {
  return by === null ? t('releases.by.whole') : t(BY[by]);
}
