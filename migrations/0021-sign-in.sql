-- Đăng nhập: second factors, passkeys, recovery codes, known devices, earlier passwords. Secrets are sealed with a key outside the database.

alter table persons add column password_set_at timestamptz;
comment on column persons.password_set_at is 'lần đặt mật khẩu gần nhất; hồ sơ cấp độ 3 đòi đổi sau sáu tháng';

create table past_passwords (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons (id),
  password_hash text not null,
  replaced_at timestamptz not null
);
create index past_passwords_person on past_passwords (person_id);
comment on table past_passwords is 'Băm của các mật khẩu trước, để không dùng lại';

create table totp_secrets (
  person_id bigint primary key references persons (id),
  sealed_secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_counter bigint not null default 0
);
comment on table totp_secrets is 'Khóa mã xác thực theo thời gian, niêm bằng khóa ngoài cơ sở dữ liệu';
comment on column totp_secrets.last_counter is 'bước thời gian của mã dùng gần nhất; mã không dùng được lần hai';

create table recovery_codes (
  person_id bigint not null references persons (id),
  code_digest bytea not null,
  used_at timestamptz,
  primary key (person_id, code_digest)
);
comment on table recovery_codes is 'Mã dự phòng dùng một lần, chỉ giữ băm';

create table passkeys (
  credential_id text primary key,
  person_id bigint not null references persons (id),
  public_key bytea not null,
  counter bigint not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table passkeys is 'Khóa truy cập (WebAuthn) của người dùng';
create index passkeys_person on passkeys (person_id);

create table passkey_challenges (
  challenge text primary key,
  expires_at timestamptz not null
);
comment on table passkey_challenges is 'Thử thách đang chờ trả lời, dùng đúng một lần';

create table known_devices (
  device_digest bytea not null,
  person_id bigint not null references persons (id),
  seen_at timestamptz not null,
  primary key (device_digest, person_id)
);
comment on table known_devices is 'Máy đã từng đăng nhập đúng: có lượt thử riêng, nên người lạ thử sai không khóa được chủ';

do $$
declare
  relation text;
begin
  foreach relation in array array['past_passwords', 'totp_secrets', 'recovery_codes', 'passkeys', 'known_devices'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
    execute format('create policy %I on %I to thongsuot_app using (person_id = current_person()) with check (person_id = current_person())', relation || '_own', relation);
  end loop;
end $$;

create function passkey_of(credential text) returns table (person_id bigint, public_key bytea, counter bigint, disabled boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.person_id, k.public_key, k.counter, p.disabled_at is not null from passkeys k join persons p on p.id = k.person_id where k.credential_id = credential
$$;
comment on function passkey_of is 'Khóa truy cập mang mã này, để đối chiếu chữ ký';

create function put_challenge(challenge text, moment timestamptz, expires timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from passkey_challenges where expires_at < moment;
  insert into passkey_challenges values (challenge, expires)
$$;
comment on function put_challenge is 'Ghi một thử thách đang chờ';

create function take_challenge(asked text, moment timestamptz) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with taken as (delete from passkey_challenges where challenge = asked returning expires_at)
  select coalesce((select expires_at > moment from taken), false)
$$;
comment on function take_challenge is 'Lấy đi một thử thách: đúng một lần, còn hạn';

create function device_known(device bytea, address text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from known_devices d join persons p on p.id = d.person_id where d.device_digest = device and p.email = lower(address))
$$;
comment on function device_known is 'Máy này đã từng đăng nhập đúng tài khoản này chưa';

-- A person's second factors can be taken off by whoever looks after their account, never read.
create function reset_second_factor(person bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if person = current_person() or not exists (select 1 from posts t where t.person_id = person and t.office_id in (select offices_in_scope())) then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  delete from totp_secrets where person_id = person;
  delete from recovery_codes where person_id = person;
  delete from passkeys where person_id = person;
  delete from known_devices where person_id = person;
end $$;
comment on function reset_second_factor is 'Gỡ yếu tố thứ hai của người trong phạm vi đã mất máy; không bao giờ của chính mình';

revoke all on function passkey_of, put_challenge, take_challenge, device_known, reset_second_factor from public;
grant execute on function passkey_of, put_challenge, take_challenge, device_known, reset_second_factor to thongsuot_app;
grant select, insert on past_passwords to thongsuot_app;
grant select, insert, update (confirmed_at, last_counter), delete on totp_secrets to thongsuot_app;
grant select, insert, update (used_at), delete on recovery_codes to thongsuot_app;
grant select, insert, update (counter, used_at), delete on passkeys to thongsuot_app;
grant select, insert, update (seen_at) on known_devices to thongsuot_app;
grant update (password_set_at), select (password_set_at) on persons to thongsuot_app;
grant select, insert, update, delete on past_passwords, totp_secrets, recovery_codes, passkeys, passkey_challenges, known_devices to thongsuot_loader;
