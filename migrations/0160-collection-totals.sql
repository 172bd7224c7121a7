-- Tổng của bảng tăng dòng, nháp theo số nhật ký, thống kê của bảng biểu: a column of a growing table adds up as one cell of the table.

create function total_cell(cell text) returns text
language sql immutable parallel safe set search_path = public, pg_temp as $$
  select case when cell like '%.%' then regexp_replace(cell, '^([^.]+)\.[0-9]+\.([^.]+)$', '\1.*.\2') else cell end
$$;
comment on function total_cell is 'Khóa của ô trong bảng tổng hợp: dòng của bảng tăng dòng cộng vào cột, "products.2.value" thành "products.*.value"';
grant execute on function total_cell to thongsuot_app, thongsuot_loader;

-- Of a growing table a form counts once, however many rows it has.
create or replace function move_form_totals(submission bigint, total_basis text, old_version int, new_version int, seq bigint) returns void
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
      select total_cell(c.cell) as cell, v.channel = 'stated' as stated, sum(c.amount) as amount, 1 as reported from form_cells c
        join submission_versions v on v.submission_id = c.submission_id and v.version = c.version
        where c.period_end = held.to_date and c.submission_id = submission and c.version = new_version and c.amount is not null group by 1, 2
      union all
      select total_cell(c.cell), v.channel = 'stated', -sum(c.amount), -1 from form_cells c
        join submission_versions v on v.submission_id = c.submission_id and v.version = c.version
        where c.period_end = held.to_date and c.submission_id = submission and c.version = old_version and c.amount is not null group by 1, 2
    ) moved group by moved.cell, moved.stated order by moved.cell, moved.stated
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $$;

delete from form_totals where total_cell(cell) <> cell;
insert into form_totals (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
  select s.period_id, s.form_code, total_cell(c.cell), s.province_id, v.channel = 'stated', b.basis, sum(c.amount), count(distinct s.id), max(v.recorded_from)
  from submissions s join reporting_periods p on p.id = s.period_id
  cross join lateral (
    select 'all' as basis, x.version from submission_versions x where x.submission_id = s.id and x.recorded_to = 9007199254740991
    union all
    select 'approved', a.version from submission_approvals a where a.submission_id = s.id and a.recorded_to = 9007199254740991) b
  join submission_versions v on v.submission_id = s.id and v.version = b.version
  join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = b.version and c.amount is not null and total_cell(c.cell) <> c.cell
  where s.province_id is not null group by 1, 2, 3, 4, 5, 6;

-- Which is newer, the draft or what was sent, is no matter of clocks (they stand still or go back) nor of journal numbers (taken before the queue).
alter table submission_drafts add column over_version int not null default 0;
update submission_drafts d set over_version = coalesce((select v.version - case when d.saved_at > v.sent_at then 0 else 1 end from submission_versions v
  where v.submission_id = d.submission_id and v.recorded_to = 9007199254740991), 0);
comment on column submission_drafts.over_version is 'bản đã gửi lúc lưu nháp; bằng bản hiện tại thì nháp là mới hơn';
grant update (over_version) on submission_drafts to thongsuot_app;

-- Without these, the first tables after a load were planned as if nobody had sent anything: 66 seconds for what takes a tenth of one.
create or replace function analyse_tables() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  analyze units, unit_versions, unit_ancestries, region_memberships, office_scope_units, organisations, organisation_tax_codes,
    organisation_events, organisation_event_versions, organisation_spans, organisation_flows, register_coverages,
    submissions, submission_versions, submission_states, submission_approvals, form_cells, form_totals;
end $$;
