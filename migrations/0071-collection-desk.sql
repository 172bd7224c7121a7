-- Chốt số liệu, nhắc nộp, cuộc gọi: what is frozen with its list of members, who was reminded how often, what was said on the telephone.

create table period_locks (
  id bigint generated always as identity primary key,
  period_id int not null references reporting_periods (id),
  unit_id int not null references units (id),
  reason text,
  person_id bigint,
  office_id bigint,
  at timestamptz not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991
);
comment on table period_locks is 'Chốt số liệu của một tỉnh hoặc cả nước trong kỳ; mở lại = đóng dòng, reason của dòng sau nói vì sao';
create unique index period_locks_current on period_locks (period_id, unit_id) where recorded_to = 9007199254740991;

create table period_reopenings (
  lock_id bigint primary key references period_locks (id),
  unit_id int not null,
  reason text not null,
  person_id bigint,
  at timestamptz not null,
  recorded_from bigint not null
);
comment on table period_reopenings is 'Vì sao một lần chốt được mở lại, ai mở';

create table frozen_members (
  lock_id bigint not null references period_locks (id),
  submission_id bigint not null references submissions (id),
  version int not null,
  form_code text not null,
  unit_id int not null,
  primary key (lock_id, submission_id)
);
comment on table frozen_members is 'Các biểu nằm trong tổng đã chốt, đúng bản nào';

create table frozen_totals (
  lock_id bigint not null references period_locks (id),
  unit_id int not null,
  form_code text not null,
  cell text not null,
  stated boolean not null,
  amount numeric not null,
  reported int not null,
  primary key (lock_id, form_code, cell, stated)
);
comment on table frozen_totals is 'Tổng đã chốt: bằng đúng tổng các biểu trong frozen_members';

create table collection_reminders (
  id bigint generated always as identity primary key,
  period_id int not null references reporting_periods (id),
  form_code text not null,
  organisation_id bigint references organisations (id),
  unit_id int not null references units (id),
  way text not null,
  person_id bigint not null,
  at timestamptz not null,
  recorded_from bigint not null,
  constraint collection_reminders_way check (way in ('mail', 'letter'))
);
comment on table collection_reminders is 'Ai được nhắc, khi nào, bằng cách nào';
create index collection_reminders_period on collection_reminders (period_id, form_code, unit_id);

create table collection_calls (
  id bigint generated always as identity primary key,
  period_id int not null references reporting_periods (id),
  form_code text not null,
  organisation_id bigint not null references organisations (id),
  unit_id int not null references units (id),
  outcome text not null,
  note text,
  person_id bigint not null,
  at timestamptz not null,
  recorded_from bigint not null
);
comment on table collection_calls is 'Nhật ký gọi điện nhắc nộp và kết quả';
create index collection_calls_period on collection_calls (period_id, unit_id);

create table collection_steps (
  province_id int not null references units (id),
  regime text not null references reporting_regimes (code),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (province_id, regime, recorded_from)
);
comment on table collection_steps is 'Tỉnh quyết định có bước cấp xã giữa HTX và tỉnh cho một chế độ';
create unique index collection_steps_current on collection_steps (province_id, regime) where recorded_to = 9007199254740991;

do $$
declare
  relation text;
  seen constant text := '(select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())';
begin
  foreach relation in array array['period_reopenings', 'frozen_members', 'frozen_totals', 'collection_reminders', 'collection_calls'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_app using (%s) with check (%s)', relation || '_scope', relation, seen, seen);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    execute format('grant select, insert, update, delete on %I to thongsuot_loader', relation);
  end loop;
  foreach relation in array array['period_locks', 'collection_steps'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I for select to thongsuot_app using ((select current_office()) is not null)', relation || '_read', relation);
    execute format('create policy %I on %I for insert to thongsuot_app with check (%s)', relation || '_append', relation, replace(seen, 'unit_id in', case relation when 'period_locks' then 'unit_id in' else 'province_id in' end));
    execute format('create policy %1$I on %2$I for update to thongsuot_app using (%3$s) with check (%3$s)', relation || '_close', relation, replace(seen, 'unit_id in', case relation when 'period_locks' then 'unit_id in' else 'province_id in' end));
    execute format('grant select, insert, update (recorded_to) on %I to thongsuot_app', relation);
    execute format('grant select, insert, update, delete on %I to thongsuot_loader', relation);
  end loop;
end $$;

create index period_locks_opened on period_locks (recorded_from);
create index period_locks_closed on period_locks (recorded_to) where recorded_to < 9007199254740991;
create index collection_steps_opened on collection_steps (recorded_from);
create index collection_steps_closed on collection_steps (recorded_to) where recorded_to < 9007199254740991;
insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('period_locks', '{id,recorded_from}', '{reason}'),
  ('collection_steps', '{province_id,regime,recorded_from}', '{}');

-- Whoever fills a form may compare with its kind: only the spread leaves, and only of five co-operatives or more.
create function peer_spread(form text, before date, asked_sector text, asked_cells text[]) returns table (cell text, low bigint, middle bigint, high bigint, count int)
language sql stable security definer set search_path = public, pg_temp as $$
  with earlier as (
    select p.id, p.to_date from reporting_periods p join period_forms u on u.period_id = p.id and u.form_code = form
    where p.to_date < before order by p.to_date desc limit 1)
  select c.cell, percentile_disc(0.25) within group (order by c.amount), percentile_disc(0.5) within group (order by c.amount),
    percentile_disc(0.75) within group (order by c.amount), count(*)::int
  from earlier e join submissions s on s.period_id = e.id and s.form_code = form and s.sector = asked_sector
  join submission_approvals a on a.submission_id = s.id and a.recorded_to = 9007199254740991
  join form_cells c on c.period_end = e.to_date and c.submission_id = s.id and c.version = a.version and c.cell = any (asked_cells) and c.amount is not null
  where current_office() is not null
  group by c.cell having count(*) >= 5
$$;
comment on function peer_spread is 'Khoảng giữa của một ô ở các đơn vị cùng ngành kỳ trước; ít hơn năm đơn vị thì không nói';
revoke all on function peer_spread from public;
grant execute on function peer_spread to thongsuot_app;
create policy reporting_periods_owner on reporting_periods to thongsuot_owner using (true) with check (true);
create policy period_forms_owner on period_forms to thongsuot_owner using (true) with check (true);
