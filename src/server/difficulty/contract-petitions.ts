// Kiến nghị của tỉnh lên cấp trên: what its routes take and give.
import { z } from 'zod';
import { refusals, written } from '#server/difficulty/contract.ts';
import { dateText, requestKey } from '#server/platform/contract.ts';

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const base = z.int().min(0).describe('phiên bản kiến nghị đang thấy (version)');
const words = z.string().trim().min(5).max(4000);
const paper = z.string().trim().min(1).max(80).describe('số, ký hiệu văn bản');
const named = z.object({ id: z.int(), name: z.string() });

const petition = {
  id: z.int(),
  version: z.int(),
  unit: z.object({ id: z.int(), code: z.string(), name: z.string() }),
  title: z.string(),
  number: z.string(),
  sentOn: dateText,
  state: z.enum(['sent', 'answered', 'withdrawn']),
  stateName: z.string(),
  members: z.int(),
  answeredOn: dateText.nullable(),
};
const petitionView = z
  .object({
    ...petition,
    text: z.string(),
    reason: z.string().nullable(),
    answer: z
      .object({ on: dateText, by: z.string(), number: z.string().nullable(), text: z.string() })
      .nullable(),
    difficulties: z.array(
      z.object({ id: z.int(), organisation: named, subjectName: z.string(), stateName: z.string() }),
    ),
    mayAnswer: z.boolean(),
    mayWithdraw: z.boolean(),
  })
  .describe('Một kiến nghị');

export const petitionContract = {
  list: {
    summary: 'Kiến nghị đã gửi lên trên của một địa bàn, mới nhất trước',
    querystring: z.object({ unit: z.string().min(1).max(20), at: dateText.optional() }),
    response: { 200: z.object({ petitions: z.array(z.object(petition)) }), ...refusals },
  },
  view: {
    summary: 'Một kiến nghị: nội dung, các khó khăn được gom, trả lời',
    params: z.object({ id }),
    response: { 200: petitionView, ...refusals },
  },
  send: {
    summary: 'Gom nhiều khó khăn của HTX thành một kiến nghị gửi Liên minh HTX Việt Nam',
    headers: requestKey,
    body: z.object({
      unit: z.string().min(1).max(20).describe('mã tỉnh, thành phố'),
      on: dateText.describe('ngày gửi'),
      number: paper,
      title: z.string().trim().min(5).max(300).describe('kiến nghị điều gì, một câu'),
      text: words.describe('nội dung kiến nghị'),
      difficulties: z.array(z.int()).min(1).max(500).describe('số của các khó khăn được gom'),
    }),
    response: { 200: written, ...refusals },
  },
  answer: {
    summary: 'Ghi trả lời của kiến nghị; trả lời đi đến từng khó khăn được gom',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({
      base,
      on: dateText.describe('ngày trả lời'),
      by: z
        .string()
        .trim()
        .max(200)
        .default('')
        .describe('cơ quan trả lời; bỏ trống: Liên minh HTX Việt Nam'),
      number: z.string().trim().max(80).default(''),
      text: words,
    }),
    response: { 200: written, ...refusals },
  },
  withdraw: {
    summary: 'Rút một kiến nghị chưa được trả lời; các khó khăn trở lại tỉnh',
    headers: requestKey,
    params: z.object({ id }),
    body: z.object({ base, reason: z.string().trim().min(5).max(500) }),
    response: { 200: written, ...refusals },
  },
} as const;

export type PetitionView = z.infer<typeof petitionView>;
export type PetitionRow = z.infer<(typeof petitionContract.list.response)[200]>['petitions'][number];
export type SendBody = z.infer<typeof petitionContract.send.body>;
export type AnswerBody = z.infer<typeof petitionContract.answer.body>;
