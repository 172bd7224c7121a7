-- Tệp kèm văn bản với toàn văn để tìm; bản nhận của văn bản trong hệ thống; văn bản được giao hiện trong sổ và ô tìm của nơi nhận.

alter table official_documents add column origin_id bigint references official_documents (id);
comment on column official_documents.origin_id is 'văn bản của cơ quan khác trong hệ thống mà đây là bản nhận';
create unique index official_documents_received on official_documents (office_id, origin_id) where origin_id is not null;
create index official_documents_origin on official_documents (origin_id) where origin_id is not null;

create table document_attachments (
  id bigint generated always as identity primary key,
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  file_id bigint not null references stored_files (id),
  name text not null,
  length bigint not null,
  full_text text,
  recorded_from bigint not null,
  constraint document_attachments_once unique (document_id, file_id)
);
comment on table document_attachments is 'Tệp kèm một văn bản; nội dung ở stored_files';
comment on column document_attachments.full_text is 'chữ không dấu của toàn văn, để tìm; null = tệp không có lớp chữ';
create index document_attachments_document on document_attachments (document_id, id);
create index document_attachments_file on document_attachments (file_id);

-- Documents whose tasks lie in the current office's own territory and that it has not entered into a book yet.
create function documents_waiting() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct t.document_id from directive_tasks t
  join office_scope_units s on s.unit_id = t.unit_id and s.office_id = current_office()
  where not scope_everywhere() and t.office_id <> current_office()
    and not exists (select 1 from official_documents d where d.origin_id = t.document_id and d.office_id = current_office())
$$;
comment on function documents_waiting is 'Văn bản được giao cho địa bàn của cơ quan hiện tại mà cơ quan chưa vào sổ';
revoke all on function documents_waiting from public;
grant execute on function documents_waiting to thongsuot_app;

-- Files of documents that the current office may see, also through its own received copy.
create function document_files() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select a.file_id from document_attachments a where a.document_id in (select documents_in_sight())
  union all
  select a.file_id from document_attachments a join official_documents d on d.origin_id = a.document_id and d.office_id = current_office()
$$;
comment on function document_files is 'Tệp kèm của các văn bản mà cơ quan hiện tại được thấy';
revoke all on function document_files from public;
grant execute on function document_files to thongsuot_app;

alter table document_attachments enable row level security;
alter table document_attachments force row level security;
create policy document_attachments_owner on document_attachments to thongsuot_owner using (true) with check (true);
create policy document_attachments_seen on document_attachments to thongsuot_app
  using (office_id = (select current_office()) or (current_office() is not null and file_id in (select document_files())))
  with check (office_id = (select current_office()));
grant select, insert on document_attachments to thongsuot_app;
grant select, insert, update, delete on document_attachments to thongsuot_loader;
create policy stored_files_of_documents on stored_files for select to thongsuot_app
  using (current_office() is not null and id in (select document_files()));

drop function search_documents(text, text, date, bigint, int);
create function search_documents(words text, from_book text, before_date date, before_id bigint, page int) returns table (document_id bigint, issued_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.document_id, t.issued_on
  from document_texts t join official_documents d on d.id = t.document_id
  where t.words @@ to_tsquery('simple', search_documents.words)
    and ((t.office_id = current_office() and (from_book is null or d.book = from_book))
      or (t.office_id in (select x.predecessor_id from office_successions x where x.successor_id = current_office())
        and (from_book is null or d.book = from_book))
      or ((from_book is null or from_book = 'in') and t.document_id in (select documents_waiting())))
    and (before_date is null or (t.issued_on, t.document_id) < (before_date, before_id))
  order by t.issued_on desc, t.document_id desc limit page
$$;
comment on function search_documents is 'Tìm toàn văn trong sổ của cơ quan hiện tại và văn bản được giao chờ vào sổ; tự giữ phạm vi';
revoke all on function search_documents from public;
grant execute on function search_documents to thongsuot_app;
