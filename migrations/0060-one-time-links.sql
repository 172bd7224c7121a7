-- Liên kết một lần: a co-operative without an account fills one form of one period through a signed link; nothing else opens to it.

alter table persons add column link_only boolean not null default false;
comment on column persons.link_only is 'người nhận liên kết của một HTX chưa có tài khoản: không mật khẩu, không mời, không đăng nhập';
alter table offices add column link_only boolean not null default false;
comment on column offices.link_only is 'mở để giữ liên kết một lần; HTX chưa có tài khoản thật';

create table one_time_links (
  id bigint generated always as identity primary key,
  purpose text not null,
  organisation_id bigint not null references organisations (id),
  unit_id int not null references units (id),
  form text not null,
  period text not null,
  nonce bytea not null,
  issued_by bigint not null references persons (id),
  issued_office bigint not null references offices (id),
  holder_id bigint not null references persons (id),
  holder_office bigint not null references offices (id),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  device_digest bytea,
  opened_at timestamptz,
  revoked_at timestamptz,
  constraint one_time_links_life check (expires_at > issued_at)
);
comment on table one_time_links is 'Liên kết một lần: một biểu, một kỳ, một tổ chức; có hạn, thu hồi được, gắn với máy mở đầu tiên';
comment on column one_time_links.unit_id is 'nơi đóng trụ sở khi cấp: cơ quan nào thấy liên kết';
comment on column one_time_links.nonce is 'phần ngẫu nhiên của chữ ký; chữ ký làm bằng khóa ngoài cơ sở dữ liệu nên đọc bảng này không dựng lại được liên kết';
comment on column one_time_links.device_digest is 'băm mã của máy mở đầu tiên; máy khác không mở được nữa';
create index one_time_links_organisation on one_time_links (organisation_id, id);
create index one_time_links_unit on one_time_links (unit_id);

create table link_sessions (
  token_digest bytea primary key,
  id bigint generated always as identity,
  link_id bigint not null references one_time_links (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint link_sessions_id unique (id)
);
comment on table link_sessions is 'Phiên của một liên kết một lần: chỉ giữ băm của mã phiên; hết cùng liên kết';
create index link_sessions_link on link_sessions (link_id);

-- The link of the present transaction, beside person and office.
drop function begin_write(bigint, bigint);
create function begin_write(person bigint, office bigint, link bigint default null) returns bigint
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  number bigint;
begin
  perform pg_advisory_xact_lock_shared(7701, 1);
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
  perform set_config('thongsuot.link', coalesce(link::text, ''), true);
  number := nextval('journal_seq');
  -- The number itself, held until the end, tells a reader how far everything is settled beside a long import.
  perform pg_advisory_xact_lock_shared((7702::bigint << 40) | number);
  return number;
end $$;
comment on function begin_write is 'Mở một giao dịch ghi: khóa chia sẻ, đặt ngữ cảnh, trả số nhật ký';

drop function begin_read(bigint, bigint);
create function begin_read(person bigint, office bigint, link bigint default null) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  perform set_config('thongsuot.person', coalesce(person::text, ''), true);
  perform set_config('thongsuot.office', coalesce(office::text, ''), true);
  perform set_config('thongsuot.link', coalesce(link::text, ''), true);
end $$;
comment on function begin_read is 'Mở một giao dịch đọc: đặt ngữ cảnh cho bảo mật mức dòng';

create function current_link() returns bigint
language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('thongsuot.link', true), '')::bigint
$$;
comment on function current_link is 'Liên kết một lần của giao dịch hiện tại; null = người đăng nhập bằng tài khoản';

create function link_covers(asked_form text, asked_period text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select current_link() is null
    or exists (select 1 from one_time_links l where l.id = current_link() and l.form = asked_form and l.period = asked_period)
$$;
comment on function link_covers is 'Liên kết hiện tại có mở biểu này của kỳ này không; không có liên kết thì không hạn chế thêm';

create policy organisations_owner on organisations for select to thongsuot_owner using (true);

-- Whoever may see the organisation today may send it a link; the holder is made once and can never sign in.
create function link_holder(organisation bigint, today date) returns table (person_id bigint, office_id bigint, unit_id int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  seat record;
  held_office bigint;
  held_person bigint;
begin
  select s.name, s.unit_id as unit, o.code into seat from organisation_spans s join organisations o on o.id = s.organisation_id
    where s.organisation_id = organisation and s.valid_from <= today and s.valid_to > today and s.recorded_to = 9007199254740991 limit 1;
  if seat is null or current_office() is null or not (scope_everywhere()
    or seat.unit in (select u.unit_id from office_scope_units u where u.office_id = current_office())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  perform pg_advisory_xact_lock(7706, organisation::int);
  select o.id into held_office from offices o where o.organisation_id = organisation;
  if held_office is null then
    insert into offices (code, name, level, unit_id, organisation_id, valid_from, link_only)
      values ('TK-' || seat.code, seat.name, 'cooperative', seat.unit, organisation, today, true) returning id into held_office;
  end if;
  select p.id into held_person from persons p where p.email = 'link-' || organisation || '@one-time-link.invalid';
  if held_person is null then
    insert into persons (email, name, link_only)
      values ('link-' || organisation || '@one-time-link.invalid', 'Người nhận liên kết của ' || seat.name, true) returning id into held_person;
    insert into posts (person_id, office_id, role, valid_from) values (held_person, held_office, 'accountant', today);
  end if;
  return query select held_person, held_office, seat.unit::int;
end $$;
comment on function link_holder is 'Người và cơ quan đứng tên một liên kết của tổ chức; tạo lần đầu, không bao giờ đăng nhập được';

-- Before anyone is known: one link by its number, one session by its digest.
create function one_time_link_of(link bigint) returns setof one_time_links
language sql stable security definer set search_path = public, pg_temp as $$
  select * from one_time_links l where l.id = link
$$;
comment on function one_time_link_of is 'Một liên kết theo số, để đối chiếu chữ ký trước khi mở';

create function identify_link_session(token bytea, moment timestamptz) returns table (
  session_id bigint, link_id bigint, purpose text, organisation_id bigint, form text, period text, nonce bytea,
  holder_id bigint, holder_office bigint, post_id bigint, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, l.id, l.purpose, l.organisation_id, l.form, l.period, l.nonce, l.holder_id, l.holder_office,
    (select t.id from posts t where t.person_id = l.holder_id order by t.id limit 1), l.expires_at
  from link_sessions s join one_time_links l on l.id = s.link_id
  where s.token_digest = token and l.revoked_at is null and l.expires_at > moment and s.expires_at > moment
$$;
comment on function identify_link_session is 'Phiên còn hiệu lực của một liên kết một lần';

-- A real account takes over the office that the links had opened.
create function adopt_link_office(organisation bigint) returns table (id bigint, code text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query update offices o set link_only = false
    where o.organisation_id = organisation and o.link_only and o.id in (select offices_in_scope()) returning o.id, o.code;
end $$;
comment on function adopt_link_office is 'Biến cơ quan mở vì liên kết thành tài khoản thật của HTX trong phạm vi';

alter table one_time_links enable row level security;
alter table one_time_links force row level security;
create policy one_time_links_owner on one_time_links to thongsuot_owner using (true) with check (true);
create policy one_time_links_scope on one_time_links to thongsuot_app
  using (current_link() is null and ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())))
  with check (current_link() is null and ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office())));
create policy one_time_links_itself on one_time_links to thongsuot_app using (id = current_link()) with check (id = current_link());
alter table link_sessions enable row level security;
alter table link_sessions force row level security;
create policy link_sessions_owner on link_sessions to thongsuot_owner using (true) with check (true);
create policy link_sessions_own on link_sessions to thongsuot_app using (link_id = current_link()) with check (link_id = current_link());

revoke all on function link_holder, one_time_link_of, identify_link_session, link_covers, adopt_link_office from public;
grant execute on function link_holder, one_time_link_of, identify_link_session, link_covers, adopt_link_office to thongsuot_app;
grant select, insert, update (device_digest, opened_at, revoked_at) on one_time_links to thongsuot_app;
grant select, insert on link_sessions to thongsuot_app;
grant select (link_only) on persons to thongsuot_app;
grant select, insert, update, delete on one_time_links, link_sessions to thongsuot_loader;
