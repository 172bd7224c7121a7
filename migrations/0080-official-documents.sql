-- Sổ văn bản: incoming and outgoing books of every office, documents only held for following, a directory of outside bodies.

create table official_documents (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  book text not null,
  series text not null default '',
  book_year int not null,
  book_number int,
  recorded_from bigint not null,
  constraint official_documents_book check (book in ('in', 'out', 'held')),
  constraint official_documents_number check ((book = 'held') = (book_number is null) and book_number > 0)
);
comment on table official_documents is 'Văn bản trong sổ: mỗi dòng một số trong sổ của một cơ quan; số bắt đầu lại ngày 01/01';
comment on column official_documents.book is 'in = sổ văn bản đến, out = sổ văn bản đi, held = chỉ lưu để theo dõi, không vào sổ';
comment on column official_documents.series is 'dãy số riêng của văn bản đi nếu cơ quan đánh số theo loại; rỗng = một dãy chung';
create unique index official_documents_numbered on official_documents (office_id, book, series, book_year, book_number) where book_number is not null;
create index official_documents_recorded on official_documents (recorded_from);

create table official_document_versions (
  document_id bigint not null references official_documents (id),
  office_id bigint not null references offices (id),
  number text not null,
  symbol text not null,
  type text not null,
  issued_on date not null,
  issuer text not null,
  summary text not null,
  arrived_on date,
  addressee text,
  executing_office text,
  transferred_to text,
  drafting_unit text,
  signatory text,
  signatory_title text,
  recipients jsonb not null default '[]',
  archive_copy text,
  copies int,
  urgency text not null default 'normal',
  secrecy text not null default 'none',
  due_on date,
  parent_id bigint references official_documents (id),
  parent_relation text,
  legal_basis text[] not null default '{}',
  receipt_confirmed_on date,
  source text not null default 'typed',
  note text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (document_id, recorded_from),
  constraint official_document_versions_urgency check (urgency in ('normal', 'urgent', 'very-urgent', 'express')),
  constraint official_document_versions_secrecy check (secrecy in ('none', 'confidential', 'secret', 'top-secret')),
  constraint official_document_versions_due check (due_on is null or due_on >= issued_on),
  constraint official_document_versions_arrival check (arrived_on is null or arrived_on >= issued_on),
  constraint official_document_versions_parent check ((parent_id is null) = (parent_relation is null) and parent_id <> document_id
    and parent_relation in ('child', 'refers', 'replaces'))
);
comment on table official_document_versions is 'Nội dung ghi của văn bản; sửa là thêm phiên bản';
comment on column official_document_versions.number is 'số trên văn bản: 77; của văn bản đi là số cấp trong sổ';
comment on column official_document_versions.addressee is 'nơi được gửi (kính gửi), có thể là cơ quan ngoài hệ thống';
comment on column official_document_versions.executing_office is 'cơ quan thực hiện, khác nơi được gửi';
comment on column official_document_versions.transferred_to is 'Chuyển: người, phòng được chuyển xử lý';
comment on column official_document_versions.recipients is 'nơi nhận theo nhóm mục đích: [{purpose, names}]';
comment on column official_document_versions.parent_relation is 'child = ban hành để triển khai văn bản kia; refers = nhắc tới; replaces = thay thế';
create unique index official_document_versions_current on official_document_versions (document_id) where recorded_to = 9007199254740991;
create index official_document_versions_order on official_document_versions (office_id, issued_on, document_id) where recorded_to = 9007199254740991;
create index official_document_versions_symbol on official_document_versions (office_id, number, symbol) where recorded_to = 9007199254740991;
create index official_document_versions_child on official_document_versions (parent_id) where parent_id is not null;
create index official_document_versions_opened on official_document_versions (recorded_from);
create index official_document_versions_closed on official_document_versions (recorded_to) where recorded_to < 9007199254740991;

create table document_texts (
  document_id bigint primary key references official_documents (id),
  office_id bigint not null references offices (id),
  issued_on date not null,
  words tsvector not null
);
comment on table document_texts is 'Dẫn xuất: chữ không dấu của trích yếu, nơi gửi, ký hiệu và toàn văn tệp kèm, để tìm';
create index document_texts_words on document_texts using gin (words);

create table outside_bodies (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  name text not null,
  name_key text not null,
  recorded_from bigint not null
);
comment on table outside_bodies is 'Danh bạ cơ quan ngoài hệ thống (UBND, sở, ngành): nơi gửi và nơi nhận, không có tài khoản';
create unique index outside_bodies_named on outside_bodies (office_id, name_key);

do $$
declare relation text;
begin
  foreach relation in array array['official_documents', 'official_document_versions', 'document_texts', 'outside_bodies'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format('create policy %I on %I to thongsuot_app using (office_id = (select current_office())
      or office_id in (select x.predecessor_id from office_successions x where x.successor_id = (select current_office())))
      with check (office_id = (select current_office()))', relation || '_own', relation);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    execute format('grant select, insert, update, delete on %I to thongsuot_loader', relation);
  end loop;
end $$;
grant update (recorded_to) on official_document_versions to thongsuot_app;
grant update (words, issued_on) on document_texts to thongsuot_app;

-- Matching words is not leakproof: under row security PostgreSQL would match every row of the table. This function asks the index
-- first and holds the answer to the office's own books itself.
create function search_documents(words text, from_book text, before_date date, before_id bigint, page int) returns table (document_id bigint, issued_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.document_id, t.issued_on
  from document_texts t join official_documents d on d.id = t.document_id
  where t.words @@ to_tsquery('simple', search_documents.words)
    and (t.office_id = current_office() or t.office_id in (select x.predecessor_id from office_successions x where x.successor_id = current_office()))
    and (from_book is null or d.book = from_book)
    and (before_date is null or (t.issued_on, t.document_id) < (before_date, before_id))
  order by t.issued_on desc, t.document_id desc limit page
$$;
comment on function search_documents is 'Tìm toàn văn trong sổ của cơ quan hiện tại; tự giữ phạm vi';
revoke all on function search_documents from public;
grant execute on function search_documents to thongsuot_app;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('official_document_versions', '{document_id,recorded_from}', '{signatory,transferred_to,note}');
