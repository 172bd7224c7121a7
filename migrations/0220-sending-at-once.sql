-- Gửi một biểu trong một lượt: the rows of a sending in one call instead of six, plans that are made once a connection, totals from one look.
-- Nothing is checked less: looks run as whoever calls them, under row security; what writes for its owner checks the same rule itself, as the totals did before.

-- Written so that the planner reads through it: with a search path of its own it was called anew for each of four million cells.
create or replace function total_cell(cell text) returns text
language sql immutable parallel safe
return case when cell like '%.%' then regexp_replace(cell, '^([^.]+)\.[0-9]+\.([^.]+)$', '\1.*.\2') else cell end;

-- A period with one of its forms as it uses it now and one organisation as it stood on the period's last day.
create function look_at_entry(asked_period text, asked_form text, organisation bigint) returns jsonb
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select to_jsonb(p) || jsonb_build_object('digest', encode(r.digest, 'hex'), 'version', u.version, 'form_digest', encode(f.digest, 'hex'), 'seat', to_jsonb(o))
    from reporting_periods p join reporting_regimes r on r.code = p.regime
    left join period_forms u on u.period_id = p.id and u.form_code = asked_form and u.recorded_to = 9007199254740991
    left join form_versions f on f.form_code = u.form_code and f.version = u.version
    left join lateral (
      select t.organisation_id as id, t.name, t.unit_id, t.kind, t.sector, t.agricultural, t.operating, t.tax_code, t.address, t.charter_capital_dong,
        t.members_official, t.members_linked_capital, t.members_linked_other, t.workers, t.grade
      from organisation_spans t where t.organisation_id = organisation and t.recorded_to = 9007199254740991 and t.valid_from <= p.to_date
      order by t.valid_from desc limit 1) o on true
    where p.key = asked_period);
end $$;
comment on function look_at_entry is 'Kỳ, bản biểu đang dùng và tổ chức ở cuối kỳ, trong một lần nhìn; với quyền của người gọi';

-- Forms that were sent for earlier periods: the approved version, else what was sent last.
create view last_forms with (security_invoker = true) as
  select s.id, s.form_code, s.organisation_id, s.unit_id, coalesce(a.version, v.version) as version, p.to_date as period_end, p.name as period_name
  from submissions s join reporting_periods p on p.id = s.period_id
  join submission_versions v on v.submission_id = s.id and v.recorded_to = 9007199254740991
  left join submission_approvals a on a.submission_id = s.id and a.recorded_to = 9007199254740991;
comment on view last_forms is 'Biểu từng kỳ với bản đang tính: bản đã duyệt, chưa duyệt thì bản gửi sau cùng';
grant select on last_forms to thongsuot_app, thongsuot_loader;

create view submission_standings with (security_invoker = true) as
  select s.id, s.period_id, s.period_key, s.form_code, s.organisation_id, s.unit_id, s.province_id, coalesce(v.version, 0) as version,
    t.state, t.level, v.form_version, v.channel, v.late, v.queued, v.exceptions, v.sent_by, v.sent_at, p.name as sender, t.reason, t.notes,
    q.name as state_by, t.at as state_at, a.version as approved_version, d.draft, d.cells as draft_cells, d.exceptions as draft_exceptions,
    d.saved_at as draft_at, w.name as draft_by, d.person_id as draft_person, d.over_version as draft_over, v.recorded_from as seq
  from submissions s
  join submission_states t on t.submission_id = s.id and t.recorded_to = 9007199254740991
  left join submission_versions v on v.submission_id = s.id and v.recorded_to = 9007199254740991
  left join submission_approvals a on a.submission_id = s.id and a.recorded_to = 9007199254740991
  left join submission_drafts d on d.submission_id = s.id
  left join persons p on p.id = v.sent_by left join persons q on q.id = t.person_id left join persons w on w.id = d.person_id;
comment on view submission_standings is 'Biểu như đang đứng: bản hiện tại, trạng thái, bản đã duyệt, nháp';
grant select on submission_standings to thongsuot_app, thongsuot_loader;

-- One reporter's submission as it stands, with everything that decides what may become of it.
create function look_at_submission(period int, form text, organisation bigint, unit int, province int, gates int[]) returns jsonb
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  asked reporting_periods;
  standing submission_standings;
  latest jsonb;
begin
  select * into asked from reporting_periods p where p.id = period;
  -- Two questions rather than one with "or": each has its own index.
  if organisation is null then
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id is null and x.unit_id = unit;
    select to_jsonb(l) into latest from last_forms l where l.form_code = form and l.organisation_id is null and l.unit_id = unit and l.period_end < asked.to_date
      order by l.period_end desc limit 1;
  else
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id = organisation;
    select to_jsonb(l) into latest from last_forms l where l.form_code = form and l.organisation_id = organisation and l.period_end < asked.to_date
      order by l.period_end desc limit 1;
  end if;
  return jsonb_build_object('row', case when standing.id is not null then to_jsonb(standing) end, 'last', latest,
    'locked', exists (select from period_locks k where k.period_id = period and k.unit_id = any (gates) and k.recorded_to = 9007199254740991),
    'stepped', exists (select from collection_steps c where c.province_id = case when standing.id is null then province else standing.province_id end
      and c.regime = asked.regime and c.recorded_to = 9007199254740991));
end $$;
comment on function look_at_submission is 'Biểu của một đơn vị như đang đứng, kỳ có bị chốt không, có bước cấp xã không, biểu kỳ trước; với quyền của người gọi';

-- The gates first, in one order for everyone; then the submission itself; and only then the look, which sees what whoever was before has left.
create function hold_and_look(period int, form text, organisation bigint, unit int, province int, gates int[], subject text) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7710, hashint8((period::bigint << 32) | u.unit)) from (select x.unit from unnest(gates) as x (unit) order by x.unit) u;
  perform pg_advisory_xact_lock(hashtextextended(subject, 7711));
  return look_at_submission(period, form, organisation, unit, province, gates);
end $$;
comment on function hold_and_look is 'Qua cổng của kỳ (chia sẻ), giữ một biểu đến hết giao dịch, rồi mới nhìn';

-- For an office without an organisation the old check asked "not (false or null)", which refuses nobody: it was no check.
-- A general plan finds the half-year of the cells while it runs; a plan made anew for each form cost more than the sums themselves.
create or replace function move_form_totals(submission bigint, total_basis text, old_version int, new_version int, seq bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  held record;
begin
  select s.period_id, s.period_key, s.form_code, s.organisation_id, s.unit_id, s.province_id, p.to_date into held
    from submissions s join reporting_periods p on p.id = s.period_id where s.id = submission;
  if held is null or current_office() is null or not (scope_everywhere()
    or exists (select 1 from office_scope_units u where u.office_id = current_office() and u.unit_id = held.unit_id)
    or coalesce(held.organisation_id = current_organisation() and link_covers(held.form_code, held.period_key), false)) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if held.province_id is null then return; end if;
  insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
    select held.period_id, held.form_code, moved.cell, held.province_id, moved.stated, total_basis, sum(moved.amount), sum(moved.reported), seq
    from (
      -- Of a growing table a form counts once, however many rows it has.
      select total_cell(c.cell) as cell, v.channel = 'stated' as stated, v.version,
        case when v.version = new_version then sum(c.amount) else -sum(c.amount) end as amount, case when v.version = new_version then 1 else -1 end as reported
      from submission_versions v join form_cells c on c.period_end = held.to_date and c.submission_id = submission and c.version = v.version and c.amount is not null
      where v.submission_id = submission and v.version in (old_version, new_version) group by 1, 2, 3
    ) moved group by moved.cell, moved.stated order by moved.cell, moved.stated
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $$;

-- The same few thousand rows change all the time: room on their pages keeps each change beside its row.
alter table form_totals set (fillfactor = 50);

-- Checked once, against the very rule of the rows' policies, instead of anew for each of its four inserts: what is written carries the unit that was checked.
create function write_sending(own jsonb, sent jsonb, stood jsonb, cells text[], amounts bigint[], words text[], absents text[], sames boolean[]) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  o submissions := jsonb_populate_record(null::submissions, own);
  v submission_versions := jsonb_populate_record(null::submission_versions, sent);
  t submission_states := jsonb_populate_record(null::submission_states, stood);
  seq constant bigint := o.recorded_from;
  ends date;
begin
  -- Of a submission that stands, what it says itself decides, not what the caller says of it.
  if o.id is not null then
    select s.* into strict o from submissions s where s.id = o.id;
  end if;
  select p.to_date into strict ends from reporting_periods p where p.id = o.period_id and p.key = o.period_key;
  if current_office() is null or not (scope_everywhere()
    or exists (select 1 from office_scope_units u where u.office_id = current_office() and u.unit_id = o.unit_id)
    or coalesce(o.organisation_id = current_organisation(), false))
    or not link_covers(o.form_code, o.period_key) then
    raise exception using errcode = '42501', message = 'biểu ngoài phạm vi của cơ quan hiện tại';
  end if;
  if o.id is null then
    insert into submissions (period_id, period_key, form_code, organisation_id, unit_id, province_id, kind, sector, agricultural, recorded_from)
      values (o.period_id, o.period_key, o.form_code, o.organisation_id, o.unit_id, o.province_id, o.kind, o.sector, o.agricultural, seq)
      returning id into o.id;
  else
    update submission_versions set recorded_to = seq where submission_id = o.id and recorded_to = 9007199254740991;
    update submission_states set recorded_to = seq where submission_id = o.id and recorded_to = 9007199254740991;
  end if;
  insert into submission_versions (submission_id, version, period_id, form_code, organisation_id, unit_id, form_version, channel, late, queued, exceptions, findings,
      errors, warnings, same_count, changed_count, digest, sent_by, sent_office, sent_at, device_time, recorded_from)
    values (o.id, v.version, o.period_id, o.form_code, o.organisation_id, o.unit_id, v.form_version, v.channel, v.late, v.queued, v.exceptions, v.findings,
      v.errors, v.warnings, v.same_count, v.changed_count, v.digest, v.sent_by, v.sent_office, v.sent_at, v.device_time, seq);
  -- Lists that hold nothing come empty: what is missing in them is nothing.
  insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, words, absent, same)
    select ends, o.period_id, o.form_code, o.id, v.version, o.organisation_id, o.unit_id, c.cell, c.amount, c.word, c.absent, coalesce(c.same, false)
    from unnest(cells, amounts, words, absents, sames) as c (cell, amount, word, absent, same);
  insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, notes, person_id, office_id, at, recorded_from)
    values (o.id, o.period_id, o.form_code, o.organisation_id, o.unit_id, t.state, v.version, t.level, false, '[]', v.sent_by, v.sent_office, v.sent_at, seq);
  return o.id;
end $$;
comment on function write_sending is 'Ghi một bản gửi: biểu (lần đầu), bản, ô, trạng thái; tự kiểm biểu thuộc phạm vi và liên kết của người gọi';

revoke all on function look_at_entry, look_at_submission, hold_and_look, write_sending from public;
grant execute on function look_at_entry, look_at_submission, hold_and_look, write_sending to thongsuot_app;
