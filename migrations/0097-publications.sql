-- Ấn phẩm: a report on its way from Soạn to Phát hành, its pins, and the bytes that were issued, kept for ever.

create table publications (
  id bigint generated always as identity primary key,
  code text not null,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  outline text not null,
  period text not null,
  constraint publications_code unique (code),
  constraint publications_code_form check (code ~ '^[2-9A-HJ-NP-Z]{10}$')
);
comment on table publications is 'Báo cáo của một cơ quan về một đơn vị, một kỳ: định danh và mã kiểm tra in trên văn bản';
create index publications_unit on publications (unit_id, id);

create table publication_versions (
  publication_id bigint not null references publications (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  state text not null,
  title text not null,
  search_key text not null,
  settings jsonb not null,
  pin bigint,
  content_digest bytea,
  writer_id bigint not null references persons (id),
  submitted_on date,
  signer_id bigint references persons (id),
  signed_on date,
  signed_file_id bigint references stored_files (id),
  number text,
  symbol text,
  document_date date,
  issued_on date,
  address text,
  reason text,
  renderer jsonb,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (publication_id, recorded_from),
  constraint publication_versions_state check (state in ('draft', 'submitted', 'signed', 'issued')),
  constraint publication_versions_pinned check ((state = 'draft') = (pin is null) and (pin is null) = (content_digest is null)),
  constraint publication_versions_signed check (state not in ('signed', 'issued') or (signer_id is not null and signed_on is not null and signer_id <> writer_id)),
  constraint publication_versions_issued check ((state = 'issued') = (issued_on is not null) and (state = 'issued') = (number is not null) and (state = 'issued') = (renderer is not null) and (state = 'issued') = (address is not null))
);
comment on table publication_versions is 'Báo cáo: từng bước Soạn → Trình ký → Ký → Phát hành, mỗi bước một phiên bản';
comment on column publication_versions.pin is 'số nhật ký mà số liệu được ghim từ lúc trình ký';
comment on column publication_versions.content_digest is 'SHA-256 của nội dung đã trình: cái được ký đúng là cái được phát hành';
comment on column publication_versions.address is 'trang kiểm tra in trên văn bản, như lúc phát hành';
comment on column publication_versions.signed_file_id is 'bản chụp của bản ký trên giấy, khi duyệt theo bản ký';
create unique index publication_versions_current on publication_versions (publication_id) where recorded_to = 9007199254740991;
create unique index publication_versions_number on publication_versions (office_id, symbol, number, (extract(year from document_date))) where recorded_to = 9007199254740991 and number is not null;
create index publication_versions_opened on publication_versions (recorded_from);
create index publication_versions_closed on publication_versions (recorded_to) where recorded_to < 9007199254740991;
create index publication_versions_search on publication_versions using gin (search_key gin_trgm_ops);

create table publication_files (
  publication_id bigint not null references publications (id),
  office_id bigint not null references offices (id),
  format text not null,
  digest bytea not null,
  length bigint not null,
  content bytea not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (publication_id, format, recorded_from),
  constraint publication_files_format check (format in ('docx', 'pdf', 'json')),
  constraint publication_files_content check (digest = sha256(content) and length = octet_length(content))
);
comment on table publication_files is 'Byte đã phát hành của từng dạng tệp, giữ mãi';
create index publication_files_opened on publication_files (recorded_from);
create index publication_files_closed on publication_files (recorded_to) where recorded_to < 9007199254740991;

create function refuse_removal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a report is never removed' using errcode = 'insufficient_privilege';
end $$;
comment on function refuse_removal is 'Báo cáo không bao giờ bị xóa, vai trò nào cũng vậy';

do $$
declare relation text;
begin
  foreach relation in array array['publications', 'publication_versions', 'publication_files'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format('create policy %I on %I for insert to thongsuot_app with check (office_id = current_office())', relation || '_append', relation);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    -- The loader empties a new database before it restores into it; where there is a report, nobody removes it.
    execute format('grant select, insert, delete on %I to thongsuot_loader', relation);
    execute format('create trigger %I before delete on %I for each row execute function refuse_removal()', relation || '_kept', relation);
  end loop;
end $$;
-- A draft is the writing office's own; what was issued is read by whoever may see the unit.
create policy publication_versions_read on publication_versions for select to thongsuot_app
  using (office_id = current_office() or (state = 'issued' and ((select scope_everywhere())
    or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))));
create policy publication_versions_close on publication_versions for update to thongsuot_app
  using (office_id = current_office()) with check (office_id = current_office());
create policy publications_read on publications for select to thongsuot_app
  using (office_id = current_office() or exists (select 1 from publication_versions v where v.publication_id = publications.id));
create policy publication_files_read on publication_files for select to thongsuot_app
  using (exists (select 1 from publication_versions v where v.publication_id = publication_files.publication_id));
grant update (recorded_to) on publication_versions to thongsuot_app, thongsuot_loader;

create function published_report(wanted text) returns table (
  title text, office text, number text, symbol text, document_date date, issued_on date, format text, digest bytea, length bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.title, o.name, v.number, v.symbol, v.document_date, v.issued_on, f.format, f.digest, f.length
  from publications p
  join publication_versions v on v.publication_id = p.id and v.recorded_to = 9007199254740991 and v.state = 'issued'
  join offices o on o.id = p.office_id
  join publication_files f on f.publication_id = p.id
  where p.code = wanted
$$;
comment on function published_report is 'Điều công chúng được biết của một báo cáo đã phát hành, theo mã in trên văn bản';
revoke all on function published_report from public;
grant execute on function published_report to thongsuot_app;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('publication_versions', '{publication_id,recorded_from}', '{settings,reason,search_key}'),
  ('publication_files', '{publication_id,format,recorded_from}', '{content}');
