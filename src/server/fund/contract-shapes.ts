// Sổ cho vay: the shapes shared by its routes — an event as written, a loan as read.
import { z } from 'zod';
import { cell, dateText } from '#server/platform/contract.ts';

const amount = z.int().min(0).max(1e15).describe('đồng');
const words = z.string().trim().min(3).max(500);
const paper = z.string().trim().min(1).max(60).describe('số của giấy tờ: quyết định, hợp đồng, phiếu');
const on = dateText.describe('ngày việc xảy ra');
const rate = z.int().min(0).max(10_000).describe('phần vạn một năm: 6,5 %/năm viết 650');

const line = z.object({ dueOn: dateText, amountDong: z.int() });
const instalments = z.union([
  z.object({
    count: z.int().min(1).max(120).describe('số kỳ trả gốc đều'),
    first: dateText.describe('ngày trả kỳ đầu'),
    everyMonths: z.int().min(1).max(60),
  }),
  z.array(line).min(1).max(120).describe('các kỳ trả gốc tự cho'),
]);
const move = {
  on,
  amount,
  from: dateText.describe('ngày đến hạn của kỳ được dời'),
  to: dateText.describe('ngày đến hạn mới'),
  note: words.describe('lý do, văn bản đề nghị'),
};

export const eventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('appraised'), on, amount, favourable: z.boolean(), note: words }),
  z.object({ type: z.literal('decided'), on, amount, favourable: z.boolean(), number: paper }),
  z.object({
    type: z.literal('contracted'),
    on,
    amount,
    number: paper,
    rate,
    overdueRate: rate,
    note: words.describe('bảo đảm tiền vay'),
    instalments,
  }),
  z.object({ type: z.literal('disbursement'), on, amount, number: paper }),
  z.object({ type: z.literal('receipt'), on, amount, interest: amount, number: paper }),
  z.object({ type: z.literal('adjustment'), ...move }),
  z.object({ type: z.literal('extension'), ...move }),
  z.object({ type: z.literal('written-off'), on, amount, number: paper, note: words }),
]);

export const fileBody = z.object({
  organisation: z.int().describe('mã tổ chức vay'),
  code: z.string().trim().min(1).max(40).describe('số hồ sơ trong sổ của quỹ'),
  on,
  purpose: words.describe('dự án, phương án vay vốn'),
  requested: amount,
  projectCost: amount.describe('tổng mức đầu tư, đồng'),
  ownCapital: amount.describe('vốn tự có tham gia, đồng; ít nhất 20 % tổng mức'),
  related: z.array(z.int()).max(20).default([]).describe('mã các tổ chức vay có liên quan'),
});

const named = z.object({ id: z.int(), code: z.string(), name: z.string() });
const status = { status: z.string(), statusName: z.string() };

export const eventView = z.object({
  id: z.int(),
  type: z.string(),
  typeName: z.string(),
  on: dateText,
  amount: z.number(),
  interest: z.number(),
  number: z.string().nullable(),
  note: z.string().nullable(),
  favourable: z.boolean().nullable(),
  rate: z.int().nullable(),
  overdueRate: z.int().nullable(),
  lines: z.array(line).describe('kỳ trả gốc của hợp đồng, hoặc phần dời: âm là bớt khỏi ngày ấy'),
  state: z.string(),
  stateName: z.string(),
  reason: z.string().nullable(),
  madeBy: z.string().nullable().describe('người ghi; null = bản minh họa'),
  checkedBy: z.string().nullable(),
  mine: z.boolean().describe('chính người đang xem ghi hoặc xin hủy: không tự kiểm soát'),
});

export const balanceView = z.object({
  disbursed: z.number(),
  collected: z.number(),
  interest: z.number(),
  writtenOff: z.number(),
  outstanding: z.number(),
  overdue: z.number(),
});

export const loanView = z.object({
  id: z.int(),
  code: z.string(),
  at: dateText,
  version: z.int().describe('số nhật ký của lần ghi sau cùng; gửi lại ở base'),
  borrower: named,
  unit: named,
  office: z.object({ id: z.int(), name: z.string() }),
  ownBook: z.boolean().describe('sổ của cơ quan người đang xem'),
  purpose: z.string(),
  requested: z.number(),
  projectCost: z.number(),
  ownCapital: z.number(),
  related: z.array(named),
  ...status,
  balance: balanceView,
  instalments: z.array(
    z.object({ dueOn: dateText, amountDong: z.number(), unpaidDong: z.number(), late: z.boolean() }),
  ),
  events: z.array(eventView),
});

export const loanRow = z.object({
  id: z.int(),
  code: z.string(),
  borrower: named,
  contract: z.string().nullable().describe('số hợp đồng'),
  ...status,
  disbursed: z.number(),
  collected: z.number(),
  outstanding: z.number(),
  overdue: z.number(),
  lateSince: dateText.nullable().describe('kỳ quá hạn cũ nhất'),
  next: z.object({ dueOn: dateText, amountDong: z.number() }).nullable().describe('kỳ sắp đến hạn'),
  lastDue: dateText.nullable(),
  waiting: z.int().describe('số việc chờ kiểm soát'),
});

export const loanList = z.object({
  at: dateText,
  unit: named,
  totals: z.record(z.string(), cell).describe('từ bộ máy tính, cho cả tỉnh vào ngày ấy'),
  matched: z.object({ loans: z.int(), outstanding: z.number(), overdue: z.number() }),
  counts: z.record(z.string(), z.int()).describe('số khoản vay theo từng cách lọc'),
  ageing: z.array(z.object({ key: z.string(), name: z.string(), loans: z.int(), amount: z.number() })),
  books: z.array(z.object({ office: z.string(), from: dateText, own: z.boolean() })),
  loans: z.array(loanRow),
  next: z.int().nullable(),
});

export type EventBody = z.infer<typeof eventBody>;
export type FileBody = z.infer<typeof fileBody>;
export type LoanEventView = z.infer<typeof eventView>;
export type LoanView = z.infer<typeof loanView>;
export type LoanRow = z.infer<typeof loanRow>;
export type LoanList = z.infer<typeof loanList>;
