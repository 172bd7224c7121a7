-- Công bố số liệu: a release on its way to the public, the frozen bytes that the public reads for ever, and the calendar announced ahead.

create table releases (
  id bigint generated always as identity primary key,
  code text not null,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  period text not null,
  constraint releases_code unique (code),
  constraint releases_code_form check (code ~ '^[A-Z0-9]{2,10}-[0-9]{4}(-[A-Z0-9]{2})?(-[0-9]{1,4})?$')
);
comment on table releases is 'Bản công bố số liệu của một cơ quan về một đơn vị, một kỳ: định danh và địa chỉ công khai';
create index releases_unit on releases (unit_id, period);

create table release_versions (
  release_id bigint not null references releases (id),
  revision int not null,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  state text not null,
  title text not null,
  settings jsonb not null,
  pin bigint,
  content_digest bytea,
  maker_id bigint references persons (id),
  checker_id bigint references persons (id),
  release_at timestamptz,
  reason text,
  returned text,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (release_id, revision, recorded_from),
  constraint release_versions_state check (state in ('draft', 'submitted', 'approved', 'dropped')),
  constraint release_versions_revision check (revision >= 0 and (revision = 0) = (reason is null)),
  constraint release_versions_pinned check ((state in ('submitted', 'approved')) = (pin is not null) and (pin is null) = (content_digest is null)),
  constraint release_versions_approved check ((state = 'approved') = (release_at is not null)),
  constraint release_versions_checked check (checker_id is null or checker_id <> maker_id)
);
comment on table release_versions is 'Bản công bố: mỗi bước một phiên bản; revision 0 là bản đầu, n là bản điều chỉnh n';
comment on column release_versions.content_digest is 'SHA-256 của byte đã trình: cái được duyệt đúng là cái công chúng đọc';
comment on column release_versions.release_at is 'từ giờ này ai cũng đọc được';
comment on column release_versions.reason is 'vì sao điều chỉnh; công chúng đọc được';
comment on column release_versions.returned is 'vì sao bị trả lại';
comment on column release_versions.maker_id is 'người soạn; null = bản minh họa';
create unique index release_versions_current on release_versions (release_id, revision) where recorded_to = 9007199254740991;
create index release_versions_opened on release_versions (recorded_from);
create index release_versions_closed on release_versions (recorded_to) where recorded_to < 9007199254740991;

create table release_contents (
  release_id bigint not null references releases (id),
  revision int not null,
  office_id bigint not null references offices (id),
  body bytea not null,
  digest bytea not null,
  model text not null,
  pins text not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (release_id, revision, recorded_from),
  constraint release_contents_body check (digest = sha256(body))
);
comment on table release_contents is 'Điều công chúng đọc, byte chuẩn, giữ mãi; mỗi lần trình duyệt một dòng';
comment on column release_contents.model is 'ô nào là ô nào, ô nào ẩn vì sao, cộng với nhau ra sao: để bản sau không làm lộ bản trước; không bao giờ công khai';
comment on column release_contents.pins is 'định nghĩa chỉ tiêu, lĩnh vực, các bản công bố đã xét: để dựng lại';
create index release_contents_opened on release_contents (recorded_from);
create index release_contents_closed on release_contents (recorded_to) where recorded_to < 9007199254740991;

create table release_calendar (
  id bigint generated always as identity primary key,
  office_id bigint not null references offices (id),
  unit_id int not null references units (id)
);
comment on table release_calendar is 'Lịch công bố: định danh của một mục báo trước';

create table release_calendar_versions (
  entry_id bigint not null references release_calendar (id),
  office_id bigint not null references offices (id),
  unit_id int not null references units (id),
  title text not null,
  period text not null,
  release_on date not null,
  state text not null,
  reason text,
  made_by bigint references persons (id),
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (entry_id, recorded_from),
  constraint release_calendar_state check (state in ('planned', 'cancelled'))
);
comment on table release_calendar_versions is 'Lịch công bố, từng bản: sẽ công bố gì, ngày nào; đổi ngày hoặc hủy thì kèm lý do, công khai';
create unique index release_calendar_current on release_calendar_versions (entry_id) where recorded_to = 9007199254740991;
create index release_calendar_opened on release_calendar_versions (recorded_from);
create index release_calendar_closed on release_calendar_versions (recorded_to) where recorded_to < 9007199254740991;

do $$
declare relation text;
begin
  foreach relation in array array['releases', 'release_versions', 'release_contents', 'release_calendar', 'release_calendar_versions'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    -- Work under way is the office's own; what is out is read by everybody through the functions below.
    execute format('create policy %I on %I to thongsuot_app using (office_id = (select current_office())) with check (office_id = (select current_office()))', relation || '_own', relation);
    execute format('grant select, insert on %I to thongsuot_app', relation);
    -- As for reports: the loader empties a new database before it restores into it; the trigger keeps what is there.
    execute format('grant select, insert, delete on %I to thongsuot_loader', relation);
    execute format('create trigger %I before delete on %I for each row execute function refuse_removal()', relation || '_kept', relation);
  end loop;
end $$;
grant update (recorded_to) on release_versions, release_calendar_versions to thongsuot_app, thongsuot_loader;
grant usage, select, update on sequence releases_id_seq, release_calendar_id_seq to thongsuot_loader;

create function public_releases(instant timestamptz) returns table (
  code text, revision int, title text, title_en text, office text, unit_id int, period text, release_at timestamptz, reason text, digest bytea, length bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.code, v.revision, v.title, coalesce(nullif(v.settings ->> 'titleEn', ''), v.title), o.name, r.unit_id, r.period, v.release_at, v.reason, c.digest, octet_length(c.body)
  from releases r
  join release_versions v on v.release_id = r.id and v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at <= instant
  -- The same bytes submitted twice are one content.
  cross join lateral (select k.digest, k.body from release_contents k where k.release_id = r.id and k.revision = v.revision and k.digest = v.content_digest limit 1) c
  join offices o on o.id = r.office_id
  order by v.release_at desc, r.id desc, v.revision desc
$$;
comment on function public_releases is 'Những bản công bố và bản điều chỉnh mà ai cũng đọc được vào một lúc';

create function public_release_body(wanted text, number int, instant timestamptz) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select c.body from releases r
  join release_versions v on v.release_id = r.id and v.revision = number and v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at <= instant
  join release_contents c on c.release_id = r.id and c.revision = v.revision and c.digest = v.content_digest
  where r.code = wanted
  limit 1
$$;
comment on function public_release_body is 'Byte của một bản đã công bố';

create function public_calendar(instant timestamptz) returns table (
  title text, office text, unit_id int, period text, release_on date, state text, reason text, release_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.title, o.name, v.unit_id, v.period, v.release_on, v.state, v.reason, null::timestamptz
  from release_calendar_versions v join offices o on o.id = v.office_id where v.recorded_to = 9007199254740991
  union all
  select v.title, o.name, v.unit_id, r.period, (v.release_at at time zone 'Asia/Ho_Chi_Minh')::date, 'planned', null, v.release_at
  from release_versions v join releases r on r.id = v.release_id join offices o on o.id = v.office_id
  where v.recorded_to = 9007199254740991 and v.state = 'approved' and v.release_at > instant
  order by 5, 1
$$;
comment on function public_calendar is 'Lịch công bố như công chúng đọc: mục đã báo trước và bản đã duyệt chờ đến giờ';

create function release_models(wanted bigint[]) returns table (release_id bigint, revision int, model text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.release_id, c.revision, c.model
  from release_versions v
  cross join lateral (select k.release_id, k.revision, k.model from release_contents k
    where k.release_id = v.release_id and k.revision = v.revision and k.digest = v.content_digest order by k.recorded_from desc limit 1) c
  where v.recorded_to = 9007199254740991 and v.state = 'approved' and (wanted is null or v.release_id = any (wanted))
  order by c.release_id, c.revision
$$;
comment on function release_models is 'Mô hình tiết lộ của mọi bản đã duyệt, của mọi cơ quan: chỉ để tính ô nào phải ẩn, không đường dẫn nào trả ra';

revoke all on function public_releases, public_release_body, public_calendar, release_models from public;
grant execute on function public_releases, public_release_body, public_calendar, release_models to thongsuot_app, thongsuot_loader;

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('release_versions', '{release_id,revision,recorded_from}', '{settings,reason,returned}'),
  ('release_contents', '{release_id,revision,recorded_from}', '{body}'),
  ('release_calendar_versions', '{entry_id,recorded_from}', '{reason}');
