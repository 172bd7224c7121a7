-- Nhật ký: every write is one journal row; the pin, the seal and exactly-once all stand on it.

create sequence journal_seq as bigint cache 1;

create table journal (
  seq bigint primary key,
  at timestamptz not null default clock_timestamp(),
  person_id bigint,
  office_id bigint,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  note jsonb not null default '{}',
  request_id uuid
);
comment on table journal is 'Nhật ký ghi: một dòng cho mỗi giao dịch ghi; chỉ được thêm';
comment on column journal.seq is 'số nhật ký, tăng dần; có thể cách quãng khi giao dịch bị hủy';
comment on column journal.person_id is 'người thực hiện; null = hệ thống';
comment on column journal.office_id is 'cơ quan mà người đó nhân danh';
comment on column journal.act is 'việc đã làm, ví dụ organisation.founded';
comment on column journal.note is 'tóm tắt trước/sau, không chứa dữ liệu cá nhân';
comment on column journal.request_id is 'mã yêu cầu do thiết bị sinh, nối với bảng requests';
create index journal_subject on journal (subject_kind, subject_id, seq);
create index journal_office on journal (office_id, seq);

create table journal_blocks (
  no bigint primary key,
  from_seq bigint not null,
  to_seq bigint not null,
  entries bigint not null,
  leaves_digest bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  constraint journal_blocks_range check (from_seq <= to_seq)
);
comment on table journal_blocks is 'Khối niêm phong: chuỗi băm nối các đoạn nhật ký liền nhau';
comment on column journal_blocks.leaves_digest is 'SHA-256 của mọi lá trong khối, theo thứ tự';
comment on column journal_blocks.hash is 'SHA-256(previous_hash, no, from_seq, to_seq, entries, leaves_digest)';

create table journal_leaves (
  block_no bigint not null,
  ord bigint not null,
  seq bigint not null,
  relation text not null,
  row_key text not null,
  change text not null,
  digest bytea not null,
  primary key (block_no, ord),
  constraint journal_leaves_change check (change in ('opened', 'closed'))
);
comment on table journal_leaves is 'Lá của khối: băm từng dòng đã mở hoặc đóng, để chỉ đúng dòng bị sửa';
comment on column journal_leaves.block_no is 'khối chứa lá; không khóa ngoại: hàng trăm nghìn lá một lần, và kiểm chứng đối chiếu cả hai chiều';
comment on column journal_leaves.ord is 'thứ tự lá trong khối, từ 1';

create table requests (
  key uuid primary key,
  person_id bigint not null,
  body_digest bytea not null,
  status int not null,
  reply jsonb not null,
  seq bigint not null,
  at timestamptz not null default clock_timestamp()
);
comment on table requests is 'Khóa một-lần của thiết bị, giữ mãi: cùng khóa cùng nội dung trả lại biên nhận đầu tiên';

create table settings (
  key text primary key,
  value jsonb not null,
  seq bigint not null
);
comment on table settings is 'Sự thật về bản cài đặt này: minh họa hay thật, do lần ghi nào đặt';

create table versioned_relations (
  relation text primary key,
  key_columns text[] not null,
  unsealed_columns text[] not null default '{}'
);
comment on table versioned_relations is 'Bảng phiên bản được niêm phong: khóa dòng và các cột không đưa vào băm';

-- The one way to begin a write: lock first, only then read the sequence, so that a pin can wait for exactly the writers it must.
create function begin_write(person bigint, office bigint) returns bigint
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  number bigint;
begin
  perform pg_advisory_xact_lock_shared(7701, 1);
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
  number := nextval('journal_seq');
  -- The number itself, held until the end, tells a reader how far everything is settled beside a long import.
  perform pg_advisory_xact_lock_shared((7702::bigint << 40) | number);
  return number;
end $$;
comment on function begin_write is 'Mở một giao dịch ghi: khóa chia sẻ, đặt ngữ cảnh, trả số nhật ký';

create function begin_read(person bigint, office bigint) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
end $$;
comment on function begin_read is 'Mở một giao dịch đọc: đặt ngữ cảnh cho bảo mật mức dòng';

create function current_office() returns bigint
language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('thongsuot.office', true), '')::bigint
$$;
comment on function current_office is 'Cơ quan của giao dịch hiện tại; null = không có ngữ cảnh, không thấy gì';

alter table journal enable row level security;
alter table journal force row level security;
create policy journal_append on journal for insert to thongsuot_app with check (office_id is not distinct from current_office());
alter table requests enable row level security;
alter table requests force row level security;
create policy requests_own on requests to thongsuot_app
  using (person_id = nullif(current_setting('thongsuot.person', true), '')::bigint)
  with check (person_id = nullif(current_setting('thongsuot.person', true), '')::bigint);

grant usage, select on journal_seq to thongsuot_app, thongsuot_loader, thongsuot_jobs;
grant select, insert on journal, requests to thongsuot_app;
grant select on journal_blocks, settings to thongsuot_app;
grant select, insert, update, delete on journal, journal_blocks, journal_leaves, requests, versioned_relations, settings to thongsuot_loader;
