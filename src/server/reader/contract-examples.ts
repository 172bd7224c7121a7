// Ví dụ của bộ rà soát, for the description of the API: the shares of seed 004 that do not add up; the tests run it.
import type { RouteExample } from '#server/platform/contract.ts';
import type { CheckReply } from '#server/reader/contract.ts';

const text = 'Toàn tỉnh có 223 tổ hợp tác, trong đó 3 tổ phi nông nghiệp và 220 tổ nông nghiệp.';
const reply: CheckReply = {
  text,
  claims: [
    {
      id: 'c1',
      quote: '223 tổ hợp tác',
      start: 13,
      end: 27,
      subject: 'THT',
      measure: 'count',
      value: 223,
      unit: 'tổ',
      status: 'actual',
      breakdown: null,
      relation: 'none',
    },
  ],
  findings: [],
};

export const readerExamples = {
  check: { body: { text, all: true, register: false }, reply },
  sheet: {
    body: { text, register: false, format: 'docx', name: 'bao-cao.docx', decisions: [] },
    reply: null,
  },
} satisfies Record<string, RouteExample>;
