-- Kiểm phạm vi một lần cho một biểu: for each of five relations the list of the caller's units was laid out anew, a third of the looks of a sending.

create function unit_in_scope(unit int) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return scope_everywhere() or exists (select from office_scope_units u where u.office_id = current_office() and u.unit_id = unit);
end $$;
comment on function unit_in_scope is 'Đơn vị có trong phạm vi của cơ quan hiện tại không: như units_in_scope, cho một dòng';

-- Checked here against the very rule of the rows' policies, one row at a time.
create function seat_at(organisation bigint, day date) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select row_to_json(o) from (
    select t.organisation_id as id, t.name, t.unit_id, t.kind, t.sector, t.agricultural, t.operating, t.tax_code, t.address, t.charter_capital_dong,
      t.members_official, t.members_linked_capital, t.members_linked_other, t.workers, t.grade
    from organisation_spans t where t.organisation_id = organisation and t.recorded_to = 9007199254740991 and t.valid_from <= day
      and (unit_in_scope(t.unit_id) or t.organisation_id = current_organisation())
    order by t.valid_from desc limit 1) o);
end $$;
comment on function seat_at is 'Tổ chức như đứng vào một ngày, trong phạm vi của người gọi';

drop function look_at_entry(text, text, bigint);
create function look_at_entry(asked_period text, asked_form text, organisation bigint) returns json
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return (select row_to_json(e) from (
    select p.*, encode(r.digest, 'hex') as digest, u.version, encode(f.digest, 'hex') as form_digest, seat_at(organisation, p.to_date) as seat
    from reporting_periods p join reporting_regimes r on r.code = p.regime
    left join period_forms u on u.period_id = p.id and u.form_code = asked_form and u.recorded_to = 9007199254740991
    left join form_versions f on f.form_code = u.form_code and f.version = u.version
    where p.key = asked_period) e);
end $$;
comment on function look_at_entry is 'Kỳ, bản biểu đang dùng và tổ chức ở cuối kỳ, trong một lần nhìn; với quyền của người gọi';

-- On the submission itself, whose rows all carry its unit.
create function last_filled(form text, organisation bigint, unit int, before date) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  latest record;
  filled record;
begin
  -- Two questions rather than one with "or": each has its own index.
  if organisation is null then
    select l.* into latest from last_forms l where l.form_code = form and l.organisation_id is null and l.unit_id = unit and l.period_end < before
      and unit_in_scope(l.unit_id)
      order by l.period_end desc limit 1;
  else
    select l.* into latest from last_forms l where l.form_code = form and l.organisation_id = organisation and l.period_end < before
      and (unit_in_scope(l.unit_id) or (l.organisation_id = current_organisation() and link_opens(l.form_code)))
      order by l.period_end desc limit 1;
  end if;
  if latest is null then
    return null;
  end if;
  -- Side by side as write_sending takes them: a list that holds nothing is null.
  select array_agg(c.cell) as cells, array_agg(c.amount) as amounts, case when bool_or(c.words is not null) then array_agg(c.words) end as words,
      case when bool_or(c.absent is not null) then array_agg(c.absent) end as absents, case when bool_or(c.same) then array_agg(c.same) end as sames into filled
    from form_cells c where c.period_end = latest.period_end and c.submission_id = latest.id and c.version = latest.version;
  return json_build_object('id', latest.id, 'version', latest.version, 'period_end', latest.period_end, 'period_name', latest.period_name, 'filled', row_to_json(filled));
end $$;
comment on function last_filled is 'Biểu gần nhất trước một ngày với các ô của nó, trong phạm vi của người gọi';

drop function hold_and_look(int, text, bigint, int, int, int[], text, boolean, text);
drop function look_at_submission(int, text, bigint, int, int, int[], text, boolean);
create function look_at_submission(period int, form text, organisation bigint, unit int, province int, gates int[], asked_sector text, keep boolean) returns json
language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  asked reporting_periods;
  standing submission_standings;
begin
  select * into asked from reporting_periods p where p.id = period;
  -- Two questions rather than one with "or": each has its own index.
  if organisation is null then
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id is null and x.unit_id = unit;
  else
    select * into standing from submission_standings x where x.period_id = period and x.form_code = form and x.organisation_id = organisation;
  end if;
  return json_build_object('row', case when standing.id is not null then to_json(standing) end, 'last', last_filled(form, organisation, unit, asked.to_date),
    'peers', peers_of(form, period, asked_sector, keep),
    'locked', exists (select from period_locks k where k.period_id = period and k.unit_id = any (gates) and k.recorded_to = 9007199254740991),
    'stepped', exists (select from collection_steps c where c.province_id = case when standing.id is null then province else standing.province_id end
      and c.regime = asked.regime and c.recorded_to = 9007199254740991));
end $$;
comment on function look_at_submission is 'Biểu của một đơn vị như đang đứng, kỳ có bị chốt không, có bước cấp xã không, biểu kỳ trước, mặt bằng; với quyền của người gọi';

-- The gates first, in one order for everyone; then the submission itself; and only then the look, which sees what whoever was before has left.
create function hold_and_look(period int, form text, organisation bigint, unit int, province int, gates int[], asked_sector text, keep boolean, subject text) returns json
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7710, hashint8((period::bigint << 32) | u.unit)) from (select x.unit from unnest(gates) as x (unit) order by x.unit) u;
  perform pg_advisory_xact_lock(hashtextextended(subject, 7711));
  return look_at_submission(period, form, organisation, unit, province, gates, asked_sector, keep);
end $$;
comment on function hold_and_look is 'Qua cổng của kỳ (chia sẻ), giữ một biểu đến hết giao dịch, rồi mới nhìn';
-- The old version leaves and the new one comes in one sum instead of two, one after the other.
create or replace function move_form_totals(submission bigint, total_basis text, old_version int, new_version int, seq bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  held record;
begin
  select s.period_id, s.period_key, s.form_code, s.organisation_id, s.unit_id, s.province_id, p.to_date into held
    from submissions s join reporting_periods p on p.id = s.period_id where s.id = submission;
  if held is null or current_office() is null or not (unit_in_scope(held.unit_id)
    or coalesce(held.organisation_id = current_organisation() and link_covers(held.form_code, held.period_key), false)) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if held.province_id is null then return; end if;
  insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
    -- Of a growing table a form counts once, however many rows it has.
    select held.period_id, held.form_code, total_cell(c.cell), held.province_id, v.channel = 'stated', total_basis,
      sum(case when v.version = new_version then c.amount else -c.amount end),
      max(case when v.version = new_version then 1 else 0 end) - max(case when v.version = old_version then 1 else 0 end), seq
    from submission_versions v join form_cells c on c.period_end = held.to_date and c.submission_id = submission and c.version = v.version and c.amount is not null
    where v.submission_id = submission and v.version in (old_version, new_version) group by 3, 5 order by 3, 5
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $$;

revoke all on function unit_in_scope, seat_at, last_filled, look_at_entry, look_at_submission, hold_and_look from public;
grant execute on function unit_in_scope, seat_at, last_filled, look_at_entry, look_at_submission, hold_and_look to thongsuot_app;
