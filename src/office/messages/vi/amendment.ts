// Chữ của việc thay thế, đính chính báo cáo đã phát hành, và của việc bỏ bản soạn.
export const amendment = {
  'amend.title': 'Thay thế, đính chính báo cáo này',
  'amend.lead':
    'Văn bản đã phát hành không sửa được; cái sai được sửa bằng một văn bản mới, hai văn bản nêu tên nhau.',
  'amend.how': 'Cách sửa',
  'amend.replace': 'Văn bản thay thế',
  'amend.replaceHint':
    'Sai về nội dung, số liệu: báo cáo mới cùng kỳ, lấy lời của báo cáo này và số liệu hiện nay.',
  'amend.correct': 'Công văn đính chính',
  'amend.correctHint': 'Sai về thể thức, kỹ thuật trình bày: công văn nêu từng chỗ đã in và sửa lại là gì.',
  'amend.reason': 'Vì sao',
  'amend.reasonShort': 'Nêu lý do, ít nhất 3 chữ cái.',
  'amend.go': 'Mở bản soạn',
  'amend.prompt': 'nội dung đính chính (chỗ nào, đã in gì, sửa lại là gì)',
  'amend.draft': 'bản đang soạn',
  'amend.cited': 'số {number} ngày {day}',
  'amend.replaces': 'Thay thế báo cáo',
  'amend.corrects': 'Đính chính báo cáo',
  'amend.replacedBy': 'Đã được thay thế bằng văn bản',
  'amend.beingReplaced': 'Đang có văn bản thay thế:',
  'amend.correctedBy': 'Đã được đính chính bằng công văn',
  'amend.beingCorrected': 'Đang có công văn đính chính:',
  'discard.go': 'Bỏ bản soạn',
  'discard.title': 'Bỏ bản soạn này?',
  'discard.explained': 'Bản soạn rời khỏi danh sách, không mở lại được; nhật ký vẫn ghi ai bỏ, lúc nào.',
  'discard.amending':
    'Bản soạn rời khỏi danh sách, không mở lại được; nhật ký vẫn ghi ai bỏ, lúc nào. Báo cáo đã phát hành giữ nguyên, lập được văn bản khác.',
} as const;
