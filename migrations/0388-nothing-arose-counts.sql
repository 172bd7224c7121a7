-- Ô "không phát sinh" là số đã báo, bằng 0: who says that nothing arose has reported; only "chưa có số liệu" and a cell that was not filled are without a number.

-- No search path of its own: the expression is written into the query instead of being called for every cell.
create function cell_amount(amount bigint, absent text) returns bigint
language sql immutable parallel safe as $$
  select case when absent = 'not_applicable' then 0 else amount end
$$;
comment on function cell_amount is 'Số của một ô khi cộng: "không phát sinh" là 0 đã báo; chữ, "chưa có số liệu" thì không có số';
grant execute on function cell_amount to thongsuot_app, thongsuot_loader;

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
      sum(case when v.version = new_version then cell_amount(c.amount, c.absent) else -cell_amount(c.amount, c.absent) end),
      max(case when v.version = new_version then 1 else 0 end) - max(case when v.version = old_version then 1 else 0 end), seq
    from submission_versions v join form_cells c on c.period_end = held.to_date and c.submission_id = submission and c.version = v.version
      and cell_amount(c.amount, c.absent) is not null
    where v.submission_id = submission and v.version in (old_version, new_version) group by 3, 5 order by 3, 5
    on conflict on constraint form_totals_pkey do update
      set amount = kept.amount + excluded.amount, reported = kept.reported + excluded.reported, changed_seq = greatest(kept.changed_seq, excluded.changed_seq);
end $$;

-- What was said before this day counts too: forms that said nothing arose in a cell, and have no number in the same column of a growing table, join the kept totals.
insert into form_totals as kept (period_id, form_code, cell, province_id, stated, basis, amount, reported, changed_seq)
  select s.period_id, s.form_code, total_cell(c.cell), s.province_id, v.channel = 'stated', b.basis, 0, count(distinct s.id), max(v.recorded_from)
  from submissions s join reporting_periods p on p.id = s.period_id
  cross join lateral (
    select 'all' as basis, x.version from submission_versions x where x.submission_id = s.id and x.recorded_to = 9007199254740991
    union all
    select 'approved', a.version from submission_approvals a where a.submission_id = s.id and a.recorded_to = 9007199254740991) b
  join submission_versions v on v.submission_id = s.id and v.version = b.version
  join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = b.version and c.absent = 'not_applicable'
  where s.province_id is not null and not exists (select 1 from form_cells n where n.period_end = p.to_date and n.submission_id = s.id and n.version = b.version
    and n.amount is not null and total_cell(n.cell) = total_cell(c.cell))
  group by 1, 2, 3, 4, 5, 6
  on conflict on constraint form_totals_pkey do update set reported = kept.reported + excluded.reported;
