-- Khó khăn, kiến nghị của HTX, THT: ai nêu, về việc gì, đi đến đâu, ai trả lời; kiến nghị của tỉnh gom nhiều khó khăn lên cấp trên. Chỉ thêm.

create table difficulty_books (
  unit_id int primary key references units (id),
  office_id bigint not null references offices (id),
  from_date date not null,
  recorded_from bigint not null
);
comment on table difficulty_books is 'Sổ khó khăn, kiến nghị của tỉnh nào đầy đủ từ ngày nào; tỉnh chưa mở sổ thì không có số, khác với bằng 0';

create table difficulties (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  organisation_id bigint not null references organisations (id),
  link_id bigint references one_time_links (id),
  sector text not null,
  kind text not null,
  agricultural boolean not null
);
comment on table difficulties is 'Khó khăn, kiến nghị: của tổ chức nào, cơ quan nào ghi';
comment on column difficulties.unit_id is 'trụ sở của tổ chức vào ngày nêu';
comment on column difficulties.link_id is 'liên kết một lần mà HTX dùng để nêu; null = tài khoản hoặc cán bộ ghi thay';
comment on column difficulties.sector is 'ngành, loại hình của tổ chức vào ngày nêu';
create index difficulties_unit on difficulties (unit_id);
create index difficulties_organisation on difficulties (organisation_id);

create table petitions (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id)
);
comment on table petitions is 'Kiến nghị của tỉnh lên cấp trên, gom nhiều khó khăn: định danh';
create index petitions_unit on petitions (unit_id);

create table petition_versions (
  petition_id bigint not null references petitions (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  sent_on date not null,
  answered_on date,
  content jsonb not null,
  state text not null,
  reason text,
  made_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (petition_id, recorded_from),
  constraint petition_state check (state in ('sent', 'answered', 'withdrawn')),
  constraint petition_answered check ((state = 'answered') = (answered_on is not null))
);
comment on table petition_versions is 'Kiến nghị của tỉnh, từng bản: đã gửi, đã được trả lời, đã rút';
comment on column petition_versions.content is 'tên, nội dung, số công văn; phần trả lời';
comment on column petition_versions.office_id is 'cơ quan ghi bản này: tỉnh, hoặc Trung ương khi trả lời';
create unique index petition_versions_current on petition_versions (petition_id) where recorded_to = 9007199254740991;
create index petition_versions_opened on petition_versions (recorded_from);
create index petition_versions_closed on petition_versions (recorded_to) where recorded_to < 9007199254740991;

create table difficulty_events (
  id bigint generated always as identity primary key,
  difficulty_id bigint not null references difficulties (id)
);
comment on table difficulty_events is 'Việc của một khó khăn: định danh';

create table difficulty_event_versions (
  event_id bigint not null references difficulty_events (id),
  difficulty_id bigint not null references difficulties (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  organisation_id bigint not null references organisations (id),
  link_id bigint references one_time_links (id),
  type text not null,
  effective_on date not null,
  subject text,
  due_on date,
  petition_id bigint references petitions (id),
  content jsonb not null default '{}',
  state text not null,
  reason text,
  made_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (event_id, recorded_from),
  constraint difficulty_event_type check (type in ('raised', 'received', 'transferred', 'petitioned', 'answered', 'accepted', 'unresolved', 'withdrawn')),
  constraint difficulty_event_state check (state in ('recorded', 'withdrawn')),
  constraint difficulty_event_subject check ((type = 'raised') = (subject is not null)),
  constraint difficulty_event_due check (due_on is null or type in ('raised', 'unresolved'))
);
comment on table difficulty_event_versions is 'Việc của khó khăn, từng bản; chỉ bản recorded tính vào số liệu';
comment on column difficulty_event_versions.effective_on is 'ngày việc xảy ra: ngày nêu, ngày chuyển, ngày trả lời';
comment on column difficulty_event_versions.due_on is 'hạn trả lời, định vào ngày nêu hoặc ngày báo chưa giải quyết';
comment on column difficulty_event_versions.content is 'lời của việc: nội dung, đề nghị, ai ghi thay, nơi chuyển đến, lời trả lời, số công văn, tệp kèm';
comment on column difficulty_event_versions.state is 'recorded = đã ghi, withdrawn = rút vì ghi nhầm';
comment on column difficulty_event_versions.made_by is 'người ghi; null = bản minh họa';
create unique index difficulty_event_versions_current on difficulty_event_versions (event_id) where recorded_to = 9007199254740991;
create index difficulty_event_versions_of on difficulty_event_versions (difficulty_id, effective_on);
create index difficulty_event_versions_petition on difficulty_event_versions (petition_id) where petition_id is not null;
create index difficulty_event_versions_opened on difficulty_event_versions (recorded_from);
create index difficulty_event_versions_closed on difficulty_event_versions (recorded_to) where recorded_to < 9007199254740991;

-- Which province keeps its book since when is no secret within the system: coverage must be the same for whoever asks.
alter table difficulty_books enable row level security;
alter table difficulty_books force row level security;
create policy difficulty_books_owner on difficulty_books to thongsuot_owner using (true) with check (true);
create policy difficulty_books_seen on difficulty_books for select to thongsuot_app using ((select current_office()) is not null);
create policy difficulty_books_opened on difficulty_books for insert to thongsuot_app
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on difficulty_books to thongsuot_app;

-- A co-operative sees its own; by a one-time link only what was raised through that very link.
alter table difficulties enable row level security;
alter table difficulties force row level security;
create policy difficulties_owner on difficulties to thongsuot_owner using (true) with check (true);
create policy difficulties_scope on difficulties to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope())
    or (organisation_id = (select current_organisation()) and ((select current_link()) is null or link_id = (select current_link()))))
  with check (office_id = (select current_office()) and link_id is not distinct from (select current_link())
    and ((select scope_everywhere()) or unit_id in (select units_in_scope()) or organisation_id = (select current_organisation())));
grant select, insert on difficulties to thongsuot_app;

alter table difficulty_events enable row level security;
alter table difficulty_events force row level security;
create policy difficulty_events_owner on difficulty_events to thongsuot_owner using (true) with check (true);
create policy difficulty_events_scope on difficulty_events to thongsuot_app
  using ((select current_office()) is not null and exists (select 1 from difficulties d where d.id = difficulty_id))
  with check ((select current_office()) is not null and exists (select 1 from difficulties d where d.id = difficulty_id));
grant select, insert on difficulty_events to thongsuot_app;

alter table difficulty_event_versions enable row level security;
alter table difficulty_event_versions force row level security;
create policy difficulty_event_versions_owner on difficulty_event_versions to thongsuot_owner using (true) with check (true);
create policy difficulty_event_versions_scope on difficulty_event_versions to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope())
    or (organisation_id = (select current_organisation()) and ((select current_link()) is null or link_id = (select current_link()))))
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())
    or (organisation_id = (select current_organisation()) and ((select current_link()) is null or link_id = (select current_link())))));
grant select, insert, update (recorded_to) on difficulty_event_versions to thongsuot_app;

alter table petitions enable row level security;
alter table petitions force row level security;
create policy petitions_owner on petitions to thongsuot_owner using (true) with check (true);
create policy petitions_scope on petitions to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope()))
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on petitions to thongsuot_app;

alter table petition_versions enable row level security;
alter table petition_versions force row level security;
create policy petition_versions_owner on petition_versions to thongsuot_owner using (true) with check (true);
create policy petition_versions_scope on petition_versions to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select units_in_scope()))
  with check ((select scope_everywhere()) or unit_id in (select units_in_scope()));
grant select, insert, update (recorded_to) on petition_versions to thongsuot_app;

grant select, insert, update, delete on difficulty_books, difficulties, difficulty_events, difficulty_event_versions, petitions, petition_versions to thongsuot_loader;
grant usage, select, update on sequence difficulties_id_seq, difficulty_events_id_seq, petitions_id_seq to thongsuot_loader;

-- Who is told of a difficulty: a co-operative may not list the people of offices, yet its word must reach them.
create function difficulty_handlers(seat int, at_level text) returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.person_id from offices o join posts p on p.office_id = o.id and p.valid_to = '9999-12-31'
  where o.valid_to = '9999-12-31' and o.level = at_level and p.role in ('commune-officer', 'provincial', 'national')
    and (o.everywhere or exists (select 1 from office_scope_units s where s.office_id = o.id and s.unit_id = seat))
    and (scope_everywhere() or seat in (select units_in_scope())
      or exists (select 1 from difficulties d where d.unit_id = seat and d.organisation_id = current_organisation()))
$$;
comment on function difficulty_handlers is 'Người ở cơ quan cấp ấy phải biết về một khó khăn ở nơi ấy; tự kiểm người gọi';
revoke all on function difficulty_handlers from public;
grant execute on function difficulty_handlers to thongsuot_app, thongsuot_loader;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('difficulty_event_versions', '{event_id,recorded_from}', '{content,reason}'),
  ('petition_versions', '{petition_id,recorded_from}', '{content,reason}');
