// Words of replacing and correcting an issued report.
export const amendment = {
  'amend.title': 'Replace or correct this report',
  'amend.lead':
    'What was issued cannot be changed; a mistake is put right by a new document, and each names the other.',
  'amend.how': 'How',
  'amend.replace': 'Replacing report',
  'amend.replaceHint':
    'Wrong in content or figures: a new report of the same period, with the words of this one and the figures of today.',
  'amend.correct': 'Correcting letter',
  'amend.correctHint':
    'Wrong in form or typing: a letter that names each place, what was printed and what it should be.',
  'amend.reason': 'Why',
  'amend.reasonShort': 'Give a reason, at least 3 letters.',
  'amend.go': 'Open the draft',
  'amend.prompt': 'corrections (where, what was printed, what it should be)',
  'amend.draft': 'draft',
  'amend.cited': 'no. {number} of {day}',
  'amend.replaces': 'Replaces report',
  'amend.corrects': 'Corrects report',
  'amend.replacedBy': 'Replaced by',
  'amend.beingReplaced': 'A replacing report is being written:',
  'amend.correctedBy': 'Corrected by letter',
  'amend.beingCorrected': 'A correcting letter is being written:',
  'discard.go': 'Discard draft',
  'discard.title': 'Discard this draft?',
  'discard.explained':
    'The draft leaves the lists and cannot be opened again; the journal keeps who discarded it, and when.',
  'discard.amending':
    'The draft leaves the lists and cannot be opened again; the journal keeps who discarded it, and when. The issued report stays as it is and may be amended by another document.',
} as const;
