-- Đơn vị cùng ngành qua chỉ mục: of a sector with few co-operatives every sending looked through all forms of the period to count them.
create index submissions_sector on submissions (period_id, form_code, (coalesce(sector, '')));

-- Without a search path of its own the planner reads through it, so that counting stops where it may.
create or replace function peer_forms(form text, source int, own boolean, asked_sector text) returns table (id bigint, version int)
language sql stable as $$
  select s.id, coalesce(v.version, a.version) from public.submissions s
  left join public.submission_versions v on own and v.submission_id = s.id and v.recorded_to = 9007199254740991
  left join public.submission_approvals a on not own and a.submission_id = s.id and a.recorded_to = 9007199254740991
  where s.period_id = source and s.form_code = form and coalesce(s.sector, '') = asked_sector and coalesce(v.version, a.version) is not null
$$;
