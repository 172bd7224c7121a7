-- Cơ quan và người: dated offices of every kind, several posts per person, invitations; people are scoped by row security too.

alter table offices drop constraint offices_level;
alter table offices add constraint offices_level
  check (level in ('nation', 'province', 'district', 'commune', 'department', 'fund', 'cooperative', 'system'));
alter table offices add column parent_id bigint references offices (id);
alter table offices add column organisation_id bigint references organisations (id);
comment on column offices.level is 'loại: trung ương, tỉnh, huyện, xã, phòng ban, quỹ, tài khoản của HTX, hệ thống';
comment on column offices.parent_id is 'cơ quan cấp trên trực tiếp của phòng ban, quỹ';
comment on column offices.organisation_id is 'tổ chức mà tài khoản này thuộc về; chỉ thấy tổ chức của mình';
alter table offices add constraint offices_organisation check ((level = 'cooperative') = (organisation_id is not null));
create unique index offices_own_organisation on offices (organisation_id) where organisation_id is not null;
create index offices_unit on offices (unit_id);

create table office_successions (
  predecessor_id bigint not null references offices (id),
  successor_id bigint not null references offices (id),
  date date not null,
  primary key (predecessor_id, successor_id)
);
comment on table office_successions is 'Cơ quan kế thừa: từ ngày, quyền và hồ sơ của cơ quan trước thuộc về cơ quan sau';

alter table posts drop constraint posts_role;
alter table posts add constraint posts_role check (role in ('accountant', 'commune-officer', 'clerk', 'provincial', 'provincial-leader',
  'fund-officer', 'fund-controller', 'national', 'national-leader', 'administrator', 'auditor', 'viewer'));
create index posts_office on posts (office_id);

alter table sessions add column id bigint generated always as identity;
alter table sessions add constraint sessions_id unique (id);
alter table sessions add column address text;
alter table sessions add column device text;
comment on column sessions.address is 'địa chỉ mạng lúc đăng nhập, để chủ tài khoản nhận ra phiên lạ';
comment on column sessions.device is 'tên trình duyệt lúc đăng nhập';

create table invitations (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons (id),
  token_digest bytea not null,
  purpose text not null,
  channel text not null,
  created_at timestamptz not null,
  created_by bigint not null references persons (id),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint invitations_token unique (token_digest),
  constraint invitations_purpose check (purpose in ('account', 'reset')),
  constraint invitations_channel check (channel in ('email', 'slip'))
);
comment on table invitations is 'Lời mời đặt mật khẩu: liên kết dùng một lần, chỉ giữ băm; gửi thư hoặc in phiếu';
create index invitations_person on invitations (person_id);

create function current_person() returns bigint
language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('thongsuot.person', true), '')::bigint
$$;
comment on function current_person is 'Người của giao dịch hiện tại; null = không có ngữ cảnh';

-- Offices whose people and acts the present office may know: itself, its parts, its territory's, its predecessors'.
create function offices_in_scope() returns setof bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id from offices o
  where current_office() is not null and (scope_everywhere() or o.id = current_office() or o.parent_id = current_office()
    or o.unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())
    or exists (select 1 from office_successions x where x.predecessor_id = o.id and x.successor_id = current_office()))
$$;
comment on function offices_in_scope is 'Các cơ quan thuộc phạm vi của cơ quan hiện tại, kể cả cơ quan trước sáp nhập';

-- A co-operative's account is nobody else's business; every other office is a public institution.
alter table offices enable row level security;
alter table offices force row level security;
create policy offices_owner on offices to thongsuot_owner using (true) with check (true);
create policy offices_read on offices for select to thongsuot_app
  using (organisation_id is null or id in (select offices_in_scope()));
create policy offices_close on offices for update to thongsuot_app
  using (id in (select offices_in_scope())) with check (id in (select offices_in_scope()));

alter table posts enable row level security;
alter table posts force row level security;
create policy posts_owner on posts to thongsuot_owner using (true) with check (true);
create policy posts_read on posts for select to thongsuot_app
  using (person_id = current_person() or office_id in (select offices_in_scope()));
create policy posts_append on posts for insert to thongsuot_app with check (office_id in (select offices_in_scope()) and person_id <> current_person());
create policy posts_end on posts for update to thongsuot_app
  using (office_id in (select offices_in_scope())) with check (office_id in (select offices_in_scope()));

alter table persons enable row level security;
alter table persons force row level security;
create policy persons_owner on persons to thongsuot_owner using (true) with check (true);
create policy persons_read on persons for select to thongsuot_app
  using (id = current_person() or exists (select 1 from posts t where t.person_id = persons.id));
create policy persons_change on persons for update to thongsuot_app
  using (id = current_person() or exists (select 1 from posts t where t.person_id = persons.id))
  with check (id = current_person() or exists (select 1 from posts t where t.person_id = persons.id));

alter table invitations enable row level security;
alter table invitations force row level security;
create policy invitations_owner on invitations to thongsuot_owner using (true) with check (true);
create policy invitations_scope on invitations to thongsuot_app
  using (exists (select 1 from persons p where p.id = invitations.person_id))
  with check (exists (select 1 from persons p where p.id = invitations.person_id));

alter table sessions enable row level security;
alter table sessions force row level security;
create policy sessions_owner on sessions to thongsuot_owner using (true) with check (true);
create policy sessions_own on sessions to thongsuot_app using (person_id = current_person()) with check (person_id = current_person());

-- Before anyone is known there is no context: these functions answer exactly one question each.
create function identify_session(token bytea, moment timestamptz, today date, idle_since timestamptz) returns table (
  session_id bigint, person_id bigint, person_name text, email text, post_id bigint, office_id bigint, office_code text, office_name text,
  office_level text, unit_id int, organisation_id bigint, everywhere boolean, role text, expires_at timestamptz, seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, p.id, p.name, p.email, t.id, o.id, o.code, o.name, o.level, o.unit_id, o.organisation_id, o.everywhere, t.role, s.expires_at, s.seen_at
  from sessions s join persons p on p.id = s.person_id join posts t on t.id = s.post_id join offices o on o.id = t.office_id
  where s.token_digest = token and s.revoked_at is null and s.expires_at > moment and p.disabled_at is null
    and t.valid_from <= today and t.valid_to > today and o.valid_to > today
    and (t.role <> 'administrator' or s.seen_at > idle_since)
$$;
comment on function identify_session is 'Phiên còn hiệu lực của một mã phiên: người, nhiệm vụ, cơ quan như hiện nay';

create function sign_in_person(address text) returns table (id bigint, name text, email text, password_hash text, disabled_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email, p.password_hash, p.disabled_at from persons p where p.email = lower(address)
$$;
comment on function sign_in_person is 'Người có thư điện tử này, để đối chiếu mật khẩu';

create function posts_held(person bigint, today date) returns table (id bigint, office_id bigint, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.office_id, t.role from posts t join offices o on o.id = t.office_id
  where t.person_id = person and t.valid_from <= today and t.valid_to > today and o.valid_to > today order by t.id
$$;
comment on function posts_held is 'Các nhiệm vụ một người đang giữ trong ngày';

create function touch_session(token bytea, moment timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update sessions set seen_at = moment where token_digest = token and revoked_at is null
$$;
comment on function touch_session is 'Ghi nhận phiên vừa được dùng';

create function revoke_session(token bytea, moment timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update sessions set revoked_at = moment where token_digest = token and revoked_at is null
$$;
comment on function revoke_session is 'Thu hồi phiên của một mã phiên';

-- Everyone else's sessions end when a right changes; the caller must be allowed to see the person.
create function end_sessions(person bigint, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if person is distinct from current_person()
    and not exists (select 1 from posts t where t.person_id = person and t.office_id in (select offices_in_scope())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  update sessions set revoked_at = moment where person_id = person and revoked_at is null;
end $$;
comment on function end_sessions is 'Thu hồi mọi phiên của một người trong phạm vi';

create function add_person(address text, called text) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  number bigint;
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into persons (email, name) values (lower(address), called) returning id into number;
  return number;
end $$;
comment on function add_person is 'Thêm một người chưa có nhiệm vụ nào; chưa có nhiệm vụ thì chưa ai thấy';

create function invitation_of(token bytea, moment timestamptz) returns table (id bigint, person_id bigint, name text, email text, purpose text, office_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, p.id, p.name, p.email, i.purpose,
    (select t.office_id from posts t where t.person_id = p.id order by t.id desc limit 1)
  from invitations i join persons p on p.id = i.person_id
  where i.token_digest = token and i.used_at is null and i.revoked_at is null and i.expires_at > moment and p.disabled_at is null
$$;
comment on function invitation_of is 'Lời mời còn hiệu lực của một liên kết';

-- A new office can never see more than the office that opens it: the units are checked here, in the database.
create function open_office(code text, name text, level text, unit int, parent bigint, organisation bigint, units int[], opened date) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  number bigint;
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  if not scope_everywhere() and exists (select 1 from unnest(units || unit) as u(id) where u.id is not null
    and u.id not in (select s.unit_id from office_scope_units s where s.office_id = current_office())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if parent is not null and parent not in (select offices_in_scope()) then raise exception using errcode = 'TS404', message = 'ngoài phạm vi'; end if;
  insert into offices (code, name, level, unit_id, everywhere, parent_id, organisation_id, valid_from)
    values (code, name, level, unit, coalesce((select o.everywhere from offices o where o.id = parent), false), parent, organisation, opened)
    returning id into number;
  insert into office_scope_units (office_id, unit_id) select number, u from unnest(units) as u;
  return number;
end $$;
comment on function open_office is 'Mở một cơ quan trong phạm vi của cơ quan hiện tại';

-- Who did what is read by the offices in whose scope it was done.
drop policy journal_read on journal;
create policy journal_read on journal for select to thongsuot_app
  using ((office_id is null and current_office() is not null) or office_id in (select offices_in_scope()));

-- A co-operative's own account sees its own organisation and nothing else.
create function current_organisation() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select o.organisation_id from offices o where o.id = current_office()
$$;
comment on function current_organisation is 'Tổ chức của tài khoản HTX hiện tại; null với mọi cơ quan khác';
create policy organisation_spans_own on organisation_spans for select to thongsuot_app using (organisation_id = (select current_organisation()));
create policy organisation_event_versions_own on organisation_event_versions for select to thongsuot_app using (organisation_id = (select current_organisation()));

revoke all on function identify_session, touch_session, sign_in_person, posts_held, revoke_session, end_sessions, add_person, invitation_of, open_office, offices_in_scope, current_organisation from public;
grant execute on function identify_session, touch_session, sign_in_person, posts_held, revoke_session, end_sessions, add_person, invitation_of, open_office, offices_in_scope, current_organisation to thongsuot_app;

revoke select, insert, update on sessions from thongsuot_app;
grant select, insert, update (revoked_at) on sessions to thongsuot_app;
revoke select on persons from thongsuot_app;
grant select (id, email, name, disabled_at), update (password_hash, disabled_at) on persons to thongsuot_app;
grant insert, update (valid_to) on posts to thongsuot_app;
grant update (valid_to) on offices to thongsuot_app;
grant select on office_successions to thongsuot_app;
grant select, insert, update (used_at, revoked_at) on invitations to thongsuot_app;
grant select, insert, update, delete on office_successions, invitations to thongsuot_loader;
