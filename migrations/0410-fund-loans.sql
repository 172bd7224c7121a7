-- Sổ cho vay của Quỹ hỗ trợ phát triển HTX: hồ sơ vay và mọi việc của nó, chỉ thêm; việc nào cũng do một người ghi, người khác kiểm soát.

create table loan_books (
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  from_date date not null,
  recorded_from bigint not null,
  primary key (office_id, unit_id)
);
comment on table loan_books is 'Sổ cho vay mở cho tỉnh nào, đầy đủ từ ngày nào; tỉnh chưa mở sổ thì không có số, khác với bằng 0';

create table loans (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  organisation_id bigint not null references organisations (id),
  code text not null,
  sector text not null,
  kind text not null,
  agricultural boolean not null,
  constraint loans_code unique (office_id, code),
  constraint loans_book foreign key (office_id, unit_id) references loan_books (office_id, unit_id)
);
comment on table loans is 'Hồ sơ vay: bên vay, quỹ nhận hồ sơ';
comment on column loans.unit_id is 'tỉnh của trụ sở bên vay vào ngày nhận hồ sơ';
comment on column loans.code is 'số hồ sơ trong sổ của quỹ';
comment on column loans.sector is 'ngành, loại hình của bên vay vào ngày nhận hồ sơ';
create index loans_unit on loans (unit_id);
create index loans_organisation on loans (organisation_id);

create table loan_events (
  id bigint generated always as identity primary key,
  loan_id bigint not null references loans (id)
);
comment on table loan_events is 'Việc của một hồ sơ vay: định danh';

create table loan_event_versions (
  event_id bigint not null references loan_events (id),
  loan_id bigint not null references loans (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  type text not null,
  effective_on date not null,
  amount_dong bigint not null default 0,
  interest_dong bigint not null default 0,
  content jsonb not null default '{}',
  state text not null,
  reason text,
  made_by bigint references persons (id),
  asked_by bigint references persons (id),
  checked_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (event_id, recorded_from),
  constraint loan_event_type check (type in ('filed', 'appraised', 'decided', 'contracted', 'disbursement', 'receipt', 'adjustment', 'extension', 'written-off')),
  constraint loan_event_state check (state in ('proposed', 'confirmed', 'returned', 'withdrawal-asked', 'withdrawn')),
  constraint loan_event_amounts check (amount_dong >= 0 and interest_dong >= 0 and (interest_dong = 0 or type = 'receipt')),
  constraint loan_event_two_people check (checked_by is null or (checked_by is distinct from made_by and checked_by is distinct from asked_by))
);
comment on table loan_event_versions is 'Việc của hồ sơ vay, từng bản; chỉ bản confirmed và withdrawal-asked tính vào số liệu';
comment on column loan_event_versions.effective_on is 'ngày việc có hiệu lực: ngày giải ngân, ngày thu, ngày gia hạn';
comment on column loan_event_versions.amount_dong is 'số tiền gốc của việc, đồng; của nhận hồ sơ là số đề nghị, của quyết định là số duyệt';
comment on column loan_event_versions.content is 'phần riêng của từng loại việc; lines = các kỳ trả gốc, âm là bớt khỏi kỳ ấy';
comment on column loan_event_versions.state is 'proposed = chờ kiểm soát, confirmed = đã duyệt, returned = trả lại, withdrawal-asked = xin hủy (vẫn tính), withdrawn = đã hủy';
comment on column loan_event_versions.made_by is 'người ghi; null = bản minh họa';
create unique index loan_event_versions_current on loan_event_versions (event_id) where recorded_to = 9007199254740991;
create index loan_event_versions_loan on loan_event_versions (loan_id, effective_on);
create index loan_event_versions_day on loan_event_versions (effective_on, type);
create index loan_event_versions_opened on loan_event_versions (recorded_from);
create index loan_event_versions_closed on loan_event_versions (recorded_to) where recorded_to < 9007199254740991;

-- Which province keeps a ledger since when is no secret within the system: coverage must be the same for whoever asks.
alter table loan_books enable row level security;
alter table loan_books force row level security;
create policy loan_books_owner on loan_books to thongsuot_owner using (true) with check (true);
create policy loan_books_seen on loan_books for select to thongsuot_app using ((select current_office()) is not null);
create policy loan_books_opened on loan_books for insert to thongsuot_app
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on loan_books to thongsuot_app;
grant select, insert, update, delete on loan_books to thongsuot_loader;

alter table loans enable row level security;
alter table loans force row level security;
create policy loans_owner on loans to thongsuot_owner using (true) with check (true);
create policy loans_scope on loans to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope()))
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on loans to thongsuot_app;
grant select, insert, update, delete on loans to thongsuot_loader;

alter table loan_events enable row level security;
alter table loan_events force row level security;
create policy loan_events_owner on loan_events to thongsuot_owner using (true) with check (true);
create policy loan_events_scope on loan_events to thongsuot_app
  using (exists (select 1 from loans l where l.id = loan_id and ((select scope_everywhere()) or l.unit_id in (select units_in_scope()))))
  with check (exists (select 1 from loans l where l.id = loan_id and l.office_id = (select current_office())));
grant select, insert on loan_events to thongsuot_app;
grant select, insert, update, delete on loan_events to thongsuot_loader;

alter table loan_event_versions enable row level security;
alter table loan_event_versions force row level security;
create policy loan_event_versions_owner on loan_event_versions to thongsuot_owner using (true) with check (true);
create policy loan_event_versions_scope on loan_event_versions to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope()))
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert, update (recorded_to) on loan_event_versions to thongsuot_app;
grant select, insert, update, delete on loan_event_versions to thongsuot_loader;

grant usage, select, update on sequence loans_id_seq, loan_events_id_seq to thongsuot_loader;

insert into versioned_relations (relation, key_columns, unsealed_columns) values ('loan_event_versions', '{event_id,recorded_from}', '{}');
