-- Kho tệp: scans, attachments and evidence, kept in the database by their SHA-256, read by whoever may see the unit or was given them.

create table stored_files (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int references units (id),
  person_id bigint references persons (id),
  name text not null,
  media_type text not null,
  digest bytea not null,
  length bigint not null,
  content bytea,
  scan text not null default 'not-scanned',
  stored_at timestamptz not null,
  erased_at timestamptz,
  recorded_from bigint not null default currval('journal_seq'),
  recorded_to bigint not null default 9007199254740991,
  constraint stored_files_content check (content is null or (digest = sha256(content) and length = octet_length(content))),
  constraint stored_files_erased check ((content is null) = (erased_at is not null)),
  constraint stored_files_scan check (scan in ('not-scanned', 'clean', 'infected'))
);
comment on table stored_files is 'Tệp đính kèm: bản chụp bản ký, phụ lục, minh chứng; băm SHA-256 là địa chỉ của nội dung';
comment on column stored_files.unit_id is 'đơn vị mà tệp nói về; null = chỉ cơ quan đã cất';
comment on column stored_files.scan is 'chưa quét khi không có máy quét vi-rút';
comment on column stored_files.erased_at is 'xóa theo yêu cầu: bỏ nội dung, giữ dòng và băm';
create index stored_files_unit on stored_files (unit_id, id);
create index stored_files_office on stored_files (office_id, id);
create index stored_files_digest on stored_files (digest);
create index stored_files_opened on stored_files (recorded_from);
create index stored_files_closed on stored_files (recorded_to) where recorded_to < 9007199254740991;
insert into versioned_relations (relation, key_columns, unsealed_columns) values ('stored_files', '{id}', '{name,content,scan,erased_at}');

create table stored_file_shares (
  file_id bigint not null references stored_files (id),
  office_id bigint not null references offices (id),
  shared_at timestamptz not null,
  primary key (file_id, office_id)
);
comment on table stored_file_shares is 'Tệp được đưa cho cơ quan ngoài phạm vi, ví dụ nơi nhận của văn bản';

create function shared_files() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select s.file_id from stored_file_shares s where s.office_id = current_office()
$$;
comment on function shared_files is 'Các tệp đã đưa cho cơ quan hiện tại';

alter table stored_files enable row level security;
alter table stored_files force row level security;
create policy stored_files_read on stored_files for select to thongsuot_app
  using ((select scope_everywhere()) or office_id = current_office() or id in (select shared_files())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));
create policy stored_files_append on stored_files for insert to thongsuot_app
  with check (office_id = current_office() and (unit_id is null or (select scope_everywhere()) or unit_id = (select o.unit_id from offices o where o.id = current_office())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())));
create policy stored_files_change on stored_files for update to thongsuot_app
  using ((select scope_everywhere()) or office_id = current_office()
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))
  with check ((select scope_everywhere()) or office_id = current_office()
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));

alter table stored_file_shares enable row level security;
alter table stored_file_shares force row level security;
create policy stored_file_shares_owner on stored_file_shares to thongsuot_owner using (true) with check (true);
-- Whoever may read a file may pass it on; what was passed to whom is seen with the file.
create policy stored_file_shares_scope on stored_file_shares to thongsuot_app
  using (current_office() is not null and exists (select 1 from stored_files f where f.id = stored_file_shares.file_id))
  with check (current_office() is not null and exists (select 1 from stored_files f where f.id = stored_file_shares.file_id));

revoke all on function shared_files from public;
grant execute on function shared_files to thongsuot_app;
grant select, insert, update (scan, content, erased_at) on stored_files to thongsuot_app;
grant select, insert on stored_file_shares to thongsuot_app;
grant select, insert, update, delete on stored_files, stored_file_shares to thongsuot_loader;
