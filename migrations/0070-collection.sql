-- Thu thập: regimes, periods and forms as data; submissions in versions; cells partitioned by the end of their period; kept totals up to province.

create table form_versions (
  form_code text not null,
  version int not null,
  definition jsonb not null,
  digest bytea not null,
  unit_id int references units (id),
  person_id bigint references persons (id),
  published_at timestamptz not null,
  recorded_from bigint not null,
  primary key (form_code, version)
);
comment on table form_versions is 'Biểu mẫu đã phát hành: mỗi bản một dòng, không bao giờ sửa; unit_id null = đi kèm phần mềm';

create table form_drafts (
  form_code text primary key,
  definition jsonb not null,
  base int not null,
  unit_id int not null references units (id),
  office_id bigint not null references offices (id),
  person_id bigint not null references persons (id),
  saved_at timestamptz not null
);
comment on table form_drafts is 'Bản nháp biểu mẫu đang soạn; phát hành rồi thì thành một bản';

create table reporting_regimes (
  code text primary key,
  definition jsonb not null,
  digest bytea not null,
  unit_id int references units (id),
  recorded_from bigint not null
);
comment on table reporting_regimes is 'Chế độ báo cáo; unit_id null = đi kèm phần mềm, nạp lại khi danh mục đổi';

create table reporting_periods (
  id int generated always as identity primary key,
  key text not null,
  regime text not null references reporting_regimes (code),
  code text not null,
  name text not null,
  from_date date not null,
  to_date date not null,
  cut_off date not null,
  due jsonb not null,
  due_time text,
  unit_id int not null references units (id),
  recorded_from bigint not null,
  constraint reporting_periods_key unique (key),
  constraint reporting_periods_days check (from_date <= to_date)
);
comment on table reporting_periods is 'Kỳ báo cáo đã mở của một chế độ; due = hạn của từng cấp, đã dời khỏi ngày nghỉ khi mở';

create table period_forms (
  period_id int not null references reporting_periods (id),
  form_code text not null,
  version int not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (period_id, form_code, recorded_from),
  foreign key (form_code, version) references form_versions (form_code, version)
);
comment on table period_forms is 'Kỳ dùng bản nào của biểu; đổi giữa kỳ là một dòng mới';
create unique index period_forms_current on period_forms (period_id, form_code) where recorded_to = 9007199254740991;

create table submissions (
  id bigint generated always as identity primary key,
  period_id int not null references reporting_periods (id),
  period_key text not null,
  form_code text not null,
  organisation_id bigint references organisations (id),
  unit_id int not null references units (id),
  province_id int references units (id),
  kind text,
  sector text,
  agricultural boolean,
  recorded_from bigint not null
);
comment on table submissions is 'Biểu của một đơn vị trong một kỳ: định danh; loại, ngành, tỉnh là của cuối kỳ';
create unique index submissions_organisation on submissions (period_id, form_code, organisation_id) where organisation_id is not null;
create unique index submissions_unit on submissions (period_id, form_code, unit_id) where organisation_id is null;
create index submissions_own on submissions (organisation_id, form_code);

create table submission_versions (
  submission_id bigint not null references submissions (id),
  version int not null,
  period_id int not null,
  form_code text not null,
  organisation_id bigint,
  unit_id int not null,
  form_version int not null,
  channel text not null,
  late boolean not null,
  queued boolean not null,
  exceptions jsonb not null,
  findings jsonb not null,
  errors int not null,
  warnings int not null,
  same_count int not null,
  changed_count int not null,
  digest bytea not null,
  sent_by bigint,
  sent_office bigint,
  sent_at timestamptz not null,
  device_time text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (submission_id, version),
  constraint submission_versions_channel check (channel in ('self', 'link', 'behalf', 'stated'))
);
comment on table submission_versions is 'Nội dung đã gửi, từng bản; digest = băm các ô';
comment on column submission_versions.queued is 'gửi sau khi chốt: ở hàng chờ muộn, không vào tổng đã chốt';
create unique index submission_versions_current on submission_versions (submission_id) where recorded_to = 9007199254740991;
create index submission_versions_period on submission_versions (period_id, form_code, unit_id) where recorded_to = 9007199254740991;

create table submission_states (
  submission_id bigint not null references submissions (id),
  period_id int not null,
  form_code text not null,
  organisation_id bigint,
  unit_id int not null,
  state text not null,
  version int not null,
  level text not null,
  acting boolean not null,
  reason text,
  notes jsonb not null,
  person_id bigint,
  office_id bigint,
  at timestamptz not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (submission_id, recorded_from),
  constraint submission_states_state check (state in ('draft', 'sent', 'returned', 'received', 'approved', 'amended'))
);
comment on table submission_states is 'Trạng thái biểu theo thời gian; acting = cấp trên làm thay cấp dưới quá hạn';
create unique index submission_states_current on submission_states (submission_id) where recorded_to = 9007199254740991;
create index submission_states_period on submission_states (period_id, form_code, unit_id) where recorded_to = 9007199254740991;

create table submission_approvals (
  submission_id bigint not null references submissions (id),
  period_id int not null,
  form_code text not null,
  organisation_id bigint,
  unit_id int not null,
  version int not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (submission_id, recorded_from)
);
comment on table submission_approvals is 'Bản nào đang là giá trị đã duyệt, từ số nhật ký nào đến số nào';
create unique index submission_approvals_current on submission_approvals (submission_id) where recorded_to = 9007199254740991;
create index submission_approvals_period on submission_approvals (period_id, form_code, unit_id);

create table submission_drafts (
  submission_id bigint primary key references submissions (id),
  period_id int not null,
  form_code text not null,
  organisation_id bigint,
  unit_id int not null,
  draft int not null,
  form_version int not null,
  cells jsonb not null,
  exceptions jsonb not null,
  person_id bigint,
  saved_at timestamptz not null
);
comment on table submission_drafts is 'Nháp đang điền: bảng nháp, ghi đè có bộ đếm';

create table form_cells (
  period_end date not null,
  period_id int not null,
  form_code text not null,
  submission_id bigint not null,
  version int not null,
  organisation_id bigint,
  unit_id int not null,
  cell text not null,
  amount bigint,
  words text,
  absent text,
  same boolean not null,
  primary key (period_end, submission_id, version, cell),
  constraint form_cells_one check (num_nonnulls(amount, words, absent) = 1)
) partition by range (period_end);
comment on table form_cells is 'Ô của từng bản đã gửi, chia mảnh theo ngày cuối kỳ; chỉ thêm';

create table form_totals (
  period_id int not null,
  form_code text not null,
  cell text not null,
  province_id int not null,
  stated boolean not null,
  basis text not null,
  amount numeric not null,
  reported int not null,
  changed_seq bigint not null,
  primary key (period_id, form_code, province_id, basis, stated, cell),
  constraint form_totals_basis check (basis in ('all', 'approved'))
);
comment on table form_totals is 'Dẫn xuất, giữ trong giao dịch gửi và duyệt: tổng từng ô của một tỉnh; vùng và cả nước cộng khi đọc';

do $$
declare
  relation text;
  first date;
begin
  for year in 2016..2035 loop
    foreach first in array array[make_date(year, 1, 1), make_date(year, 7, 1)] loop
      relation := format('form_cells_%s_%s', year, case when extract(month from first) = 1 then 'h1' else 'h2' end);
      execute format('create table %I partition of form_cells for values from (%L) to (%L)', relation, first, first + interval '6 months');
    end loop;
  end loop;
  create table form_cells_other partition of form_cells default;
  for relation in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'form_cells'::regclass loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
  end loop;
end $$;

-- A link opens one form; its last-period values are of the same form of the same organisation.
create function link_opens(asked_form text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_link() is null or exists (select 1 from one_time_links l where l.id = current_link() and l.form = asked_form)
$$;
comment on function link_opens is 'Liên kết hiện tại có mở biểu này không, kỳ nào cũng được; không có liên kết thì không hạn chế thêm';

do $$
declare
  relation text;
  seen constant text := '(select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())';
begin
  foreach relation in array array['submissions', 'submission_versions', 'submission_states', 'submission_approvals', 'submission_drafts', 'form_cells'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format('create policy %1$I on %2$I to thongsuot_app using (%3$s or (organisation_id = (select current_organisation()) and link_opens(form_code)))
      with check (%3$s or (organisation_id = (select current_organisation()) and link_opens(form_code)))', relation || '_scope', relation, seen);
  end loop;
  foreach relation in array array['form_versions', 'form_drafts', 'reporting_regimes', 'reporting_periods'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I for select to thongsuot_app using ((select current_office()) is not null)', relation || '_read', relation);
    execute format('create policy %I on %I for insert to thongsuot_app with check (%s)', relation || '_append', relation, seen);
  end loop;
end $$;
create policy form_drafts_change on form_drafts for update to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))
  with check ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));
create policy form_drafts_remove on form_drafts for delete to thongsuot_app
  using ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));
create policy submissions_link on submissions as restrictive for insert to thongsuot_app
  with check (current_office() is not null and link_covers(form_code, period_key));
alter table period_forms enable row level security;
alter table period_forms force row level security;
create policy period_forms_read on period_forms for select to thongsuot_app using ((select current_office()) is not null);
create policy period_forms_append on period_forms for insert to thongsuot_app with check (exists (select 1 from reporting_periods p where p.id = period_id
  and ((select scope_everywhere()) or p.unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))));
create policy period_forms_close on period_forms for update to thongsuot_app using (exists (select 1 from reporting_periods p where p.id = period_id
  and ((select scope_everywhere()) or p.unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))))
  with check (exists (select 1 from reporting_periods p where p.id = period_id
  and ((select scope_everywhere()) or p.unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))));
alter table form_totals enable row level security;
alter table form_totals force row level security;
create policy form_totals_owner on form_totals to thongsuot_owner using (true) with check (true);
create policy form_totals_scope on form_totals for select to thongsuot_app
  using ((select scope_everywhere()) or province_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()));

-- The co-operative itself may not read its province's totals, yet its sending moves them: checked against what it may write.
create function move_form_totals(submission bigint, total_basis text, old_version int, new_version int, seq bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  held record;
begin
  select s.*, p.to_date into held from submissions s join reporting_periods p on p.id = s.period_id where s.id = submission;
  if held is null or current_office() is null or not (scope_everywhere()
    or held.unit_id in (select u.unit_id from office_scope_units u where u.office_id = current_office())
    or (held.organisation_id is not null and held.organisation_id = current_organisation() and link_covers(held.form_code, held.period_key))) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if held.province_id is null then return; end if;
  insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
    select held.period_id, held.form_code, moved.cell, held.province_id, moved.stated, total_basis, sum(moved.amount), sum(moved.reported), seq
    from (
      select c.cell, v.channel = 'stated' as stated, c.amount, 1 as reported from form_cells c
        join submission_versions v on v.submission_id = c.submission_id and v.version = c.version
        where c.period_end = held.to_date and c.submission_id = submission and c.version = new_version and c.amount is not null
      union all
      select c.cell, v.channel = 'stated', -c.amount, -1 from form_cells c
        join submission_versions v on v.submission_id = c.submission_id and v.version = c.version
        where c.period_end = held.to_date and c.submission_id = submission and c.version = old_version and c.amount is not null
    ) moved group by moved.cell, moved.stated order by moved.cell, moved.stated
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $$;
comment on function move_form_totals is 'Cộng bản mới, trừ bản cũ của một biểu vào tổng đang giữ của tỉnh; tự kiểm phạm vi';

revoke all on function link_opens, move_form_totals from public;
grant execute on function link_opens, move_form_totals to thongsuot_app;
grant usage, select on sequence submissions_id_seq, reporting_periods_id_seq to thongsuot_app;
grant usage, select, update on sequence submissions_id_seq, reporting_periods_id_seq to thongsuot_loader;
grant select, insert on form_versions, form_drafts, reporting_regimes, reporting_periods, period_forms, submissions, submission_versions, submission_states,
  submission_approvals, submission_drafts, form_cells to thongsuot_app;
grant select on form_totals to thongsuot_app;
grant update (recorded_to) on period_forms, submission_versions, submission_states, submission_approvals to thongsuot_app;
grant update (definition, base, person_id, saved_at) on form_drafts to thongsuot_app;
grant delete on form_drafts to thongsuot_app;
grant update (draft, form_version, cells, exceptions, person_id, saved_at) on submission_drafts to thongsuot_app;
grant select, insert, update, delete on form_versions, form_drafts, reporting_regimes, reporting_periods, period_forms, submissions, submission_versions,
  submission_states, submission_approvals, submission_drafts, form_cells, form_totals to thongsuot_loader;

create index period_forms_opened on period_forms (recorded_from);
create index period_forms_closed on period_forms (recorded_to) where recorded_to < 9007199254740991;
create index submission_versions_opened on submission_versions (recorded_from);
create index submission_versions_closed on submission_versions (recorded_to) where recorded_to < 9007199254740991;
create index submission_states_opened on submission_states (recorded_from);
create index submission_states_closed on submission_states (recorded_to) where recorded_to < 9007199254740991;
create index submission_approvals_opened on submission_approvals (recorded_from);
create index submission_approvals_closed on submission_approvals (recorded_to) where recorded_to < 9007199254740991;
-- Reasons, notes and explanations may name persons: they are not hashed.
insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('period_forms', '{period_id,form_code,recorded_from}', '{}'),
  ('submission_versions', '{submission_id,version}', '{exceptions,findings,device_time}'),
  ('submission_states', '{submission_id,recorded_from}', '{reason,notes}'),
  ('submission_approvals', '{submission_id,recorded_from}', '{}');
