-- Ô của biểu kỳ trước đi cùng cái nhìn: whoever checks a form needs them, and a question of their own was one more round trip and a plan made anew each time.
-- Cells come as [cell, amount, words, absent, same].
create or replace function look_at_submission(period int, form text, organisation bigint, unit int, province int, gates int[]) returns jsonb
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  asked reporting_periods;
  standing submission_standings;
  latest jsonb;
  filled jsonb;
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
  if latest is not null then
    select jsonb_agg(jsonb_build_array(c.cell, c.amount, c.words, c.absent, c.same)) into filled from form_cells c
      where c.period_end = (latest ->> 'period_end')::date and c.submission_id = (latest ->> 'id')::bigint and c.version = (latest ->> 'version')::int;
    latest := latest || jsonb_build_object('cells', coalesce(filled, '[]'));
  end if;
  return jsonb_build_object('row', case when standing.id is not null then to_jsonb(standing) end, 'last', latest,
    'locked', exists (select from period_locks k where k.period_id = period and k.unit_id = any (gates) and k.recorded_to = 9007199254740991),
    'stepped', exists (select from collection_steps c where c.province_id = case when standing.id is null then province else standing.province_id end
      and c.regime = asked.regime and c.recorded_to = 9007199254740991));
end $$;
comment on function look_at_submission is 'Biểu của một đơn vị như đang đứng, kỳ có bị chốt không, có bước cấp xã không, biểu kỳ trước với các ô của nó; với quyền của người gọi';
