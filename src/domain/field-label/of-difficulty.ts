// Nhãn các trường của sổ khó khăn, kiến nghị.
export const DIFFICULTY_FIELD_LABELS: Readonly<Record<string, string>> = {
  request: 'đề nghị, kiến nghị',
  files: 'tệp kèm theo',
  holder: 'nơi đang giải quyết',
  body: 'cơ quan, tổ chức được chuyển',
  word: 'lời của HTX',
  difficulties: 'các khó khăn được gom',
};
