-- Ô bất thường giữ theo bản gửi: judged once, when a form is sent, against what was known then; the page reads what stands out, not four million cells.

-- What a version was compared with and which of its cells stand far out. The verdict is derived (verify judges again); what it was compared with is a fact.
alter table submission_versions
  add column last_submission bigint,
  add column last_version int,
  add column spread_id bigint,
  add column outliers jsonb not null default '[]';
comment on column submission_versions.last_submission is 'biểu kỳ trước đã đem so, với bản last_version; null = không có';
comment on column submission_versions.spread_id is 'mặt bằng đơn vị tương tự đã đem so; null = chưa đủ năm đơn vị';
comment on column submission_versions.outliers is 'Dẫn xuất: các ô lệch xa kỳ trước hoặc mặt bằng, theo #domain/rule/outlier.ts';
update versioned_relations set unsealed_columns = unsealed_columns || '{outliers}' where relation = 'submission_versions';
create index submission_versions_outliers on submission_versions (period_id, form_code) where outliers <> '[]' and recorded_to = 9007199254740991;

create table peer_spreads (
  id bigint generated always as identity primary key,
  form_code text not null,
  period_id int not null references reporting_periods (id),
  source_id int not null references reporting_periods (id),
  sector text not null,
  no int not null,
  members bigint[] not null,
  versions int[] not null,
  figures jsonb not null,
  constraint peer_spreads_no unique (form_code, period_id, sector, no)
);
comment on table peer_spreads is 'Mặt bằng đơn vị tương tự của một ngành cho một kỳ: mẫu tối đa 200 biểu của kỳ nguồn và khoảng giữa từng ô; dòng đã có không sửa';
comment on column peer_spreads.sector is 'ngành; rỗng = các cơ quan báo cáo';
comment on column peer_spreads.figures is 'Dẫn xuất từ members, versions: ô → [tứ phân vị dưới, trung vị, tứ phân vị trên, số đơn vị]';
alter table peer_spreads enable row level security;
alter table peer_spreads force row level security;
create policy peer_spreads_owner on peer_spreads to thongsuot_owner using (true) with check (true);
grant select, insert, update, delete on peer_spreads to thongsuot_loader;
grant usage, select, update on sequence peer_spreads_id_seq to thongsuot_loader;

-- Rows of a growing table count as one cell of their form, as in the totals; of fewer than five nothing is said.
create function spread_figures(members bigint[], versions int[], ends date) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(q.cell, jsonb_build_array(q.at[1], q.at[2], q.at[3], q.count)), '{}') from (
    select x.cell, percentile_disc(array[0.25, 0.5, 0.75]) within group (order by x.amount) as at, count(*) as count
    from (
      select m.id, total_cell(c.cell) as cell, sum(c.amount)::bigint as amount from unnest(members, versions) as m (id, version)
      join form_cells c on c.period_end = ends and c.submission_id = m.id and c.version = m.version and c.amount is not null group by 1, 2) x
    group by x.cell having count(*) >= 5) q
$$;
comment on function spread_figures is 'Khoảng giữa từng ô của một mẫu biểu';

-- Of the period before what was approved counts; when nobody has reported before, what has been sent so far in the period itself.
create function peer_forms(form text, source int, own boolean, asked_sector text) returns table (id bigint, version int)
language sql stable set search_path = public, pg_temp as $$
  select s.id, coalesce(v.version, a.version) from submissions s
  left join submission_versions v on own and v.submission_id = s.id and v.recorded_to = 9007199254740991
  left join submission_approvals a on not own and a.submission_id = s.id and a.recorded_to = 9007199254740991
  where s.period_id = source and s.form_code = form and coalesce(s.sector, '') = asked_sector and coalesce(v.version, a.version) is not null
$$;
comment on function peer_forms is 'Biểu của một ngành trong một kỳ: đã duyệt (kỳ trước) hoặc đã gửi (chính kỳ ấy)';

-- The spread that stands; taken anew only when twice as many have come as it was taken from, never once it is a full sample.
create function weigh_peers(form text, period int, asked_sector text, keep boolean) returns jsonb
language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  largest constant int := 200;
  kept peer_spreads;
  source record;
  have int;
begin
  select x.* into kept from peer_spreads x where x.form_code = form and x.period_id = period and x.sector = asked_sector order by x.no desc limit 1;
  select p.id, p.to_date, p.id = period as own into source from reporting_periods now join reporting_periods p on p.to_date < now.to_date
    join period_forms u on u.period_id = p.id and u.form_code = form and u.recorded_to = 9007199254740991 where now.id = period order by p.to_date desc limit 1;
  if kept.source_id = source.id and cardinality(kept.members) >= largest then
    return jsonb_build_object('id', kept.id, 'figures', kept.figures);
  end if;
  if source.id is not null then
    select count(*) into have from (select from peer_forms(form, source.id, false, asked_sector) limit 2 * largest) x;
  end if;
  if coalesce(have, 0) < 5 then
    select p.id, p.to_date, true as own into source from reporting_periods p where p.id = period;
    if kept.source_id = source.id and cardinality(kept.members) >= largest then
      return jsonb_build_object('id', kept.id, 'figures', kept.figures);
    end if;
    select count(*) into have from (select from peer_forms(form, source.id, true, asked_sector) limit 2 * largest) x;
  end if;
  if have < 5 then
    return null;
  end if;
  if kept.id is null or kept.source_id <> source.id or have >= 2 * cardinality(kept.members) then
    kept.no := coalesce(kept.no, 0) + 1;
    select array_agg(x.id), array_agg(x.version) into kept.members, kept.versions
      from (select f.id, f.version from peer_forms(form, source.id, source.own, asked_sector) f order by hashint8(f.id), f.id limit largest) x;
    kept.figures := spread_figures(kept.members, kept.versions, source.to_date);
    kept.id := null;
    if keep then
      insert into peer_spreads (form_code, period_id, source_id, sector, no, members, versions, figures)
        values (form, period, source.id, asked_sector, kept.no, kept.members, kept.versions, kept.figures) on conflict on constraint peer_spreads_no do nothing returning id into kept.id;
      if kept.id is null then
        select x.* into kept from peer_spreads x where x.form_code = form and x.period_id = period and x.sector = asked_sector and x.no = kept.no;
      end if;
    end if;
  end if;
  return jsonb_build_object('id', kept.id, 'figures', kept.figures);
end $$;
comment on function weigh_peers is 'Mặt bằng đang dùng của một ngành; chưa có hoặc số đơn vị đã gấp đôi thì lấy mẫu mới, giữ lại khi được bảo giữ';

-- Whoever fills a form may know the middle half of at least five like him, and no single one of them.
drop function peer_spread(text, date, text, text[]);
create function peers_of(form text, period int, asked_sector text, keep boolean) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if current_office() is null or asked_sector is null then
    return null;
  end if;
  return weigh_peers(form, period, asked_sector, keep);
end $$;
comment on function peers_of is 'Khoảng giữa từng ô của ít nhất năm đơn vị cùng ngành; không lộ đơn vị nào';

drop function hold_and_look(int, text, bigint, int, int, int[], text);
drop function look_at_submission(int, text, bigint, int, int, int[]);
-- Cells come as [cell, amount, words, absent, same]; the spread of one's peers comes along when a sector is asked about.
create function look_at_submission(period int, form text, organisation bigint, unit int, province int, gates int[], asked_sector text, keep boolean) returns jsonb
language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
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
    'peers', peers_of(form, period, asked_sector, keep),
    'locked', exists (select from period_locks k where k.period_id = period and k.unit_id = any (gates) and k.recorded_to = 9007199254740991),
    'stepped', exists (select from collection_steps c where c.province_id = case when standing.id is null then province else standing.province_id end
      and c.regime = asked.regime and c.recorded_to = 9007199254740991));
end $$;
comment on function look_at_submission is 'Biểu của một đơn vị như đang đứng, kỳ có bị chốt không, có bước cấp xã không, biểu kỳ trước, mặt bằng; với quyền của người gọi';

-- The gates first, in one order for everyone; then the submission itself; and only then the look, which sees what whoever was before has left.
create function hold_and_look(period int, form text, organisation bigint, unit int, province int, gates int[], asked_sector text, keep boolean, subject text) returns jsonb
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7710, hashint8((period::bigint << 32) | u.unit)) from (select x.unit from unnest(gates) as x (unit) order by x.unit) u;
  perform pg_advisory_xact_lock(hashtextextended(subject, 7711));
  return look_at_submission(period, form, organisation, unit, province, gates, asked_sector, keep);
end $$;
comment on function hold_and_look is 'Qua cổng của kỳ (chia sẻ), giữ một biểu đến hết giao dịch, rồi mới nhìn';

-- Checked once, against the very rule of the rows' policies, instead of anew for each of its four inserts: what is written carries the unit that was checked.
create or replace function write_sending(own jsonb, sent jsonb, stood jsonb, cells text[], amounts bigint[], words text[], absents text[], sames boolean[]) returns bigint
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
      errors, warnings, same_count, changed_count, digest, sent_by, sent_office, sent_at, device_time, last_submission, last_version, spread_id, outliers, recorded_from)
    values (o.id, v.version, o.period_id, o.form_code, o.organisation_id, o.unit_id, v.form_version, v.channel, v.late, v.queued, v.exceptions, v.findings,
      v.errors, v.warnings, v.same_count, v.changed_count, v.digest, v.sent_by, v.sent_office, v.sent_at, v.device_time,
      v.last_submission, v.last_version, v.spread_id, coalesce(v.outliers, '[]'), seq);
  -- Lists that hold nothing come empty: what is missing in them is nothing.
  insert into form_cells (period_end, period_id, form_code, submission_id, version, organisation_id, unit_id, cell, amount, words, absent, same)
    select ends, o.period_id, o.form_code, o.id, v.version, o.organisation_id, o.unit_id, c.cell, c.amount, c.word, c.absent, coalesce(c.same, false)
    from unnest(cells, amounts, words, absents, sames) as c (cell, amount, word, absent, same);
  insert into submission_states (submission_id, period_id, form_code, organisation_id, unit_id, state, version, level, acting, notes, person_id, office_id, at, recorded_from)
    values (o.id, o.period_id, o.form_code, o.organisation_id, o.unit_id, t.state, v.version, t.level, false, '[]', v.sent_by, v.sent_office, v.sent_at, seq);
  return o.id;
end $$;

revoke all on function spread_figures, peer_forms, weigh_peers, peers_of, look_at_submission, hold_and_look from public;
grant execute on function peers_of, look_at_submission, hold_and_look to thongsuot_app;
grant execute on function spread_figures, peer_forms, weigh_peers to thongsuot_loader;
