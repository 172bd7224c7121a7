-- Quyền của chủ thể dữ liệu: a value whose consent was withdrawn, or whose processing was restricted, is kept apart from use until erased.

alter table personal_values add column restricted_at timestamptz;
comment on column personal_values.restricted_at is 'rút đồng ý hoặc hạn chế xử lý: từ lúc này không ai xem đầy đủ để dùng; chủ thể vẫn nhận được bản sao';
grant update (restricted_at) on personal_values to thongsuot_app;
