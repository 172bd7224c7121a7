// Lời từ chối đứng ở ô nào: the box of an event form that a refusal of the server speaks of.

/** Fields of the event forms that a refusal points at by its code. */
export const EVENT_FIELDS: Readonly<Record<string, string>> = {
  'event-in-future': 'effectiveDate',
  'event-before-founding': 'effectiveDate',
  'event-after-end': 'effectiveDate',
  'later-event-impossible': 'effectiveDate',
  'transition-not-allowed': 'effectiveDate',
  'separation-stands': 'effectiveDate',
  'together-impossible': 'effectiveDate',
  'merger-stands': 'effectiveDate',
  'law-not-in-force': 'law',
  'law-not-newer': 'law',
  'counterpart-unknown': 'counterpart',
  'counterpart-absent': 'counterpart',
  'counterpart-not-new': 'counterpart',
  'counterpart-taken': 'counterpart',
  'reason-not-applicable': 'reasonCode',
};
