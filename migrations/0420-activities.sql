-- Sổ hoạt động hỗ trợ: lớp đào tạo, tập huấn và hội chợ, từng bản, chỉ thêm; danh sách dự lớp, HTX dự hội chợ, kế hoạch năm.

create table activity_books (
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  from_date date not null,
  recorded_from bigint not null,
  primary key (office_id, unit_id)
);
comment on table activity_books is 'Sổ hoạt động mở cho địa bàn nào, đầy đủ từ ngày nào; chưa mở sổ thì không có số, khác với bằng 0';

create table activities (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  kind text not null,
  constraint activities_kind check (kind in ('training', 'fair')),
  constraint activities_book foreign key (office_id, unit_id) references activity_books (office_id, unit_id)
);
comment on table activities is 'Lớp đào tạo, tập huấn hoặc hội chợ: định danh';
comment on column activities.unit_id is 'tỉnh của sổ; cả nước khi Liên minh trung ương tổ chức';
create index activities_unit on activities (unit_id);

create table activity_versions (
  activity_id bigint not null references activities (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  kind text not null,
  state text not null,
  title text not null,
  place text not null,
  starts_on date not null,
  ends_on date not null,
  changed_on date,
  topic text,
  audience text,
  funding text,
  level text,
  role text,
  planned_cost_dong bigint,
  settled_cost_dong bigint,
  stated_attendances int,
  booths int,
  stated_htx int,
  delegations int,
  revenue_dong bigint,
  content jsonb not null default '{}',
  reason text,
  made_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (activity_id, recorded_from),
  constraint activity_versions_state check (state in ('planned', 'held', 'settled', 'cancelled', 'withdrawn')),
  constraint activity_versions_days check (ends_on >= starts_on),
  constraint activity_versions_changed check ((changed_on is null) or state in ('settled', 'cancelled', 'withdrawn')),
  constraint activity_versions_kind check (
    (kind = 'training' and topic is not null and audience is not null and funding is not null and level is null and role is null)
    or (kind = 'fair' and level is not null and role is not null and topic is null and audience is null and stated_attendances is null)),
  constraint activity_versions_amounts check (coalesce(planned_cost_dong, 0) >= 0 and coalesce(settled_cost_dong, 0) >= 0 and coalesce(stated_attendances, 0) >= 0
    and coalesce(booths, 0) >= 0 and coalesce(stated_htx, 0) >= 0 and coalesce(delegations, 0) >= 0 and coalesce(revenue_dong, 0) >= 0)
);
comment on table activity_versions is 'Hoạt động, từng bản; chỉ bản held và settled tính vào số liệu, theo ngày kết thúc';
comment on column activity_versions.state is 'planned = trong kế hoạch, held = đã tổ chức, settled = đã quyết toán, cancelled = hủy, withdrawn = ghi nhầm, rút khỏi sổ';
comment on column activity_versions.changed_on is 'ngày quyết toán hoặc ngày hủy';
comment on column activity_versions.stated_attendances is 'số lượt người ghi tay khi chưa có danh sách; có danh sách thì đếm danh sách';
comment on column activity_versions.stated_htx is 'số HTX ghi tay khi chưa có danh sách';
comment on column activity_versions.content is 'giảng viên, văn bản, mục kế hoạch, ghi chú; contracts = hợp đồng theo tình trạng';
comment on column activity_versions.made_by is 'người ghi; null = bản minh họa';
create unique index activity_versions_current on activity_versions (activity_id) where recorded_to = 9007199254740991;
create index activity_versions_day on activity_versions (ends_on, kind);
create index activity_versions_opened on activity_versions (recorded_from);
create index activity_versions_closed on activity_versions (recorded_to) where recorded_to < 9007199254740991;

create table activity_attendees (
  activity_id bigint not null references activities (id),
  line int not null,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  subject_id uuid not null,
  gender text not null,
  organisation_id bigint references organisations (id),
  organisation_name text,
  commune text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (activity_id, line, recorded_from),
  constraint activity_attendees_gender check (gender in ('female', 'male', 'unstated'))
);
comment on table activity_attendees is 'Danh sách dự lớp: mỗi dòng một lượt; họ tên nằm ở personal_values theo subject_id';
comment on column activity_attendees.subject_id is 'người: cùng họ tên, cùng đơn vị trong một cơ quan là một người';
comment on column activity_attendees.organisation_name is 'đơn vị ngoài sổ đăng ký, đúng như danh sách ghi';
create unique index activity_attendees_current on activity_attendees (activity_id, line) where recorded_to = 9007199254740991;
create index activity_attendees_subject on activity_attendees (subject_id);
create index activity_attendees_organisation on activity_attendees (organisation_id);
create index activity_attendees_opened on activity_attendees (recorded_from);
create index activity_attendees_closed on activity_attendees (recorded_to) where recorded_to < 9007199254740991;

create table activity_participants (
  activity_id bigint not null references activities (id),
  organisation_id bigint not null references organisations (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  kind text not null,
  booth text,
  products text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (activity_id, organisation_id, recorded_from)
);
comment on table activity_participants is 'Tổ chức dự hội chợ: gian hàng, sản phẩm';
comment on column activity_participants.kind is 'loại hình của tổ chức vào ngày hội chợ kết thúc';
create unique index activity_participants_current on activity_participants (activity_id, organisation_id) where recorded_to = 9007199254740991;
create index activity_participants_organisation on activity_participants (organisation_id);
create index activity_participants_opened on activity_participants (recorded_from);
create index activity_participants_closed on activity_participants (recorded_to) where recorded_to < 9007199254740991;

create table activity_plan_versions (
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  year int not null,
  approved_on date not null,
  document text not null,
  classes int,
  attendances int,
  budget_dong bigint,
  fairs int,
  reason text,
  made_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (office_id, unit_id, year, recorded_from),
  constraint activity_plan_book foreign key (office_id, unit_id) references activity_books (office_id, unit_id),
  constraint activity_plan_amounts check (coalesce(classes, 0) >= 0 and coalesce(attendances, 0) >= 0 and coalesce(budget_dong, 0) >= 0 and coalesce(fairs, 0) >= 0)
);
comment on table activity_plan_versions is 'Kế hoạch năm về đào tạo, hội chợ, từng bản; phần trăm thực hiện luôn tính, không lưu';
create unique index activity_plan_versions_current on activity_plan_versions (office_id, unit_id, year) where recorded_to = 9007199254740991;
create index activity_plan_versions_opened on activity_plan_versions (recorded_from);
create index activity_plan_versions_closed on activity_plan_versions (recorded_to) where recorded_to < 9007199254740991;

-- Which territory keeps a book since when is no secret within the system: coverage must be the same for whoever asks.
alter table activity_books enable row level security;
alter table activity_books force row level security;
create policy activity_books_owner on activity_books to thongsuot_owner using (true) with check (true);
create policy activity_books_seen on activity_books for select to thongsuot_app using ((select current_office()) is not null);
create policy activity_books_opened on activity_books for insert to thongsuot_app
  with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())));
grant select, insert on activity_books to thongsuot_app;
grant select, insert, update, delete on activity_books to thongsuot_loader;

do $$
declare
  relation text;
begin
  foreach relation in array array['activities', 'activity_versions', 'activity_attendees', 'activity_participants', 'activity_plan_versions'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format($policy$create policy %I on %I to thongsuot_app
      using ((select scope_everywhere()) or unit_id in (select units_in_scope()))
      with check (office_id = (select current_office()) and ((select scope_everywhere()) or unit_id in (select units_in_scope())))$policy$, relation || '_scope', relation);
  end loop;
end $$;
grant select, insert on activities to thongsuot_app;
grant select, insert, update (recorded_to) on activity_versions, activity_attendees, activity_participants, activity_plan_versions to thongsuot_app;
grant select, insert, update, delete on activities, activity_versions, activity_attendees, activity_participants, activity_plan_versions to thongsuot_loader;
grant usage, select, update on sequence activities_id_seq to thongsuot_loader;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('activity_versions', '{activity_id,recorded_from}', '{}'),
  ('activity_attendees', '{activity_id,line,recorded_from}', '{organisation_name}'),
  ('activity_participants', '{activity_id,organisation_id,recorded_from}', '{}'),
  ('activity_plan_versions', '{office_id,unit_id,year,recorded_from}', '{}');
