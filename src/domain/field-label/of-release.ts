// Nhãn các trường của việc công bố số liệu.
export const RELEASE_FIELD_LABELS: Readonly<Record<string, string>> = {
  settings: 'lựa chọn của bản công bố',
  titleEn: 'tên tiếng Anh',
  measures: 'chỉ tiêu',
  method: 'phương pháp',
  releaseAt: 'giờ công bố',
  releaseOn: 'ngày công bố',
};
