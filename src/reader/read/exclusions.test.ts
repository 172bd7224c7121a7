import { expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const values = (text: string) => checkText(text).claims.map(({ value }) => value);

it('số tiền, số lớp sau "pháp luật:" là số liệu, không phải số hiệu văn bản', () => {
  expect(values('1. Tuyên truyền, phổ biến pháp luật: 312 triệu đồng.')).toEqual([312_000_000]);
  expect(values('Tuyên truyền, phổ biến pháp luật 312 triệu đồng.')).toEqual([312_000_000]);
  expect(values('Tuyên truyền, phổ biến pháp luật: 12 lớp.')).toEqual([12]);
});

it('số hiệu và năm của văn bản không phải số liệu', () => {
  expect(values('Thực hiện Luật 23 và Nghị định 193, các HTX đã đăng ký lại.')).toEqual([]);
  expect(values('Theo Quyết định: 461/QĐ-TTg, các HTX đã đăng ký lại.')).toEqual([]);
});
