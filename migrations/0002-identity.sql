-- Người, cơ quan, nhiệm vụ, phiên đăng nhập: who may act, for which office, over which units.

create table offices (
  id bigint generated always as identity primary key,
  code text not null,
  name text not null,
  level text not null,
  unit_id int,
  everywhere boolean not null default false,
  valid_from date not null,
  valid_to date not null default '9999-12-31',
  constraint offices_code unique (code),
  constraint offices_level check (level in ('nation', 'province', 'commune', 'system'))
);
comment on table offices is 'Cơ quan làm việc trong hệ thống, gắn với một đơn vị hành chính';
comment on column offices.everywhere is 'thấy toàn quốc (cấp trung ương, quản trị)';

create table office_scope_units (
  office_id bigint not null references offices (id),
  unit_id int not null,
  primary key (office_id, unit_id)
);
comment on table office_scope_units is 'Phạm vi: mọi đơn vị, mọi thời kỳ, mà lãnh thổ nay thuộc cơ quan (dẫn xuất từ địa giới)';
create index office_scope_units_unit on office_scope_units (unit_id);

create table persons (
  id bigint generated always as identity primary key,
  email text not null,
  name text not null,
  password_hash text,
  disabled_at timestamptz,
  constraint persons_email unique (email),
  constraint persons_email_lower check (email = lower(email))
);
comment on table persons is 'Người dùng; mật khẩu chỉ giữ dạng argon2id';

create table posts (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons (id),
  office_id bigint not null references offices (id),
  role text not null,
  valid_from date not null,
  valid_to date not null default '9999-12-31',
  constraint posts_role check (role in ('national', 'provincial', 'viewer', 'administrator')),
  constraint posts_span check (valid_from < valid_to)
);
comment on table posts is 'Nhiệm vụ: một người giữ một vai trò tại một cơ quan trong một thời gian';
create index posts_person on posts (person_id);

create table sessions (
  token_digest bytea primary key,
  person_id bigint not null references persons (id),
  post_id bigint not null references posts (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  seen_at timestamptz not null,
  revoked_at timestamptz
);
comment on table sessions is 'Phiên đăng nhập phía máy chủ; chỉ giữ băm của mã phiên';
create index sessions_person on sessions (person_id);

create table sign_in_failures (
  account_digest bytea not null,
  at timestamptz not null default clock_timestamp()
);
comment on table sign_in_failures is 'Lần đăng nhập sai gần đây theo tài khoản, để hãm dò mật khẩu trên mọi tiến trình';
create index sign_in_failures_account on sign_in_failures (account_digest, at);

create function scope_everywhere() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select o.everywhere from offices o where o.id = current_office()), false)
$$;
comment on function scope_everywhere is 'Cơ quan hiện tại có phạm vi toàn quốc không';

-- An office reads what it did and what the system did; the national level reads all.
create policy journal_read on journal for select to thongsuot_app
  using (office_id = current_office() or (office_id is null and current_office() is not null) or (select scope_everywhere()));

grant select on offices, office_scope_units, persons, posts to thongsuot_app;
grant select, insert, update (seen_at, revoked_at) on sessions to thongsuot_app;
grant select, insert, delete on sign_in_failures to thongsuot_app;
grant select, insert, update, delete on offices, office_scope_units, persons, posts, sessions, sign_in_failures to thongsuot_loader;
