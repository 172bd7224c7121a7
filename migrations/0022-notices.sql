-- Việc của tôi và thư báo: what each person is asked to do by when, and letters that leave once, by mail at once or as a daily digest.

create table notices (
  id bigint generated always as identity primary key,
  person_id bigint not null references persons (id),
  key text not null,
  title text not null,
  path text not null,
  due_on date,
  created_at timestamptz not null,
  done_at timestamptz,
  constraint notices_once unique (person_id, key),
  constraint notices_path check (path like '/%')
);
comment on table notices is 'Việc của tôi: ai được báo điều gì, hạn nào, mở màn hình nào';
comment on column notices.key is 'khóa của việc: một việc không bao giờ báo hai lần cho một người';
create index notices_open on notices (person_id, due_on) where done_at is null;

create table notice_choices (
  person_id bigint primary key references persons (id),
  mail text not null,
  constraint notice_choices_mail check (mail in ('at-once', 'daily', 'none'))
);
comment on table notice_choices is 'Cách nhận thư báo do mỗi người tự chọn';

create table mail_outbox (
  id bigint generated always as identity primary key,
  key text not null,
  person_id bigint not null references persons (id),
  sealed_letter bytea not null,
  send_after timestamptz not null,
  created_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  sent_at timestamptz,
  constraint mail_outbox_once unique (key)
);
comment on table mail_outbox is 'Thư chờ gửi, nội dung niêm bằng khóa ngoài cơ sở dữ liệu; khóa duy nhất nên không thư nào đi hai lần';
create index mail_outbox_waiting on mail_outbox (send_after) where sent_at is null;

do $$
declare
  relation text;
begin
  foreach relation in array array['notices', 'notice_choices', 'mail_outbox'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format('create policy %I on %I to thongsuot_owner using (true) with check (true)', relation || '_owner', relation);
  end loop;
end $$;
create policy notices_own on notices for select to thongsuot_app using (person_id = current_person());
create policy notices_done on notices for update to thongsuot_app using (person_id = current_person()) with check (person_id = current_person());
create policy notice_choices_own on notice_choices to thongsuot_app using (person_id = current_person()) with check (person_id = current_person());

-- Whoever acts may tell someone else about it, without being able to read what others are told.
create function notify(recipient bigint, about text, words text, link text, due date, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into notices (person_id, key, title, path, due_on, created_at) values (recipient, about, words, link, due, moment)
    on conflict on constraint notices_once do nothing;
  return found;
end $$;
comment on function notify is 'Báo một việc cho một người; báo lại cùng việc thì thôi';

create function post_letter(about text, recipient bigint, letter bytea, after timestamptz, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if current_office() is null then raise exception using errcode = 'TS404', message = 'không có ngữ cảnh'; end if;
  insert into mail_outbox (key, person_id, sealed_letter, send_after, created_at) values (about, recipient, letter, after, moment)
    on conflict on constraint mail_outbox_once do nothing;
  return found;
end $$;
comment on function post_letter is 'Bỏ một thư vào hòm chờ gửi; cùng khóa thì không bỏ lần hai';

create function mail_choice(person bigint) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select mail from notice_choices where person_id = person), 'daily')
$$;
comment on function mail_choice is 'Cách một người nhận thư báo; mặc định gộp hằng ngày';

revoke all on function notify, post_letter, mail_choice from public;
grant execute on function notify, post_letter, mail_choice to thongsuot_app;
grant select, update (done_at) on notices to thongsuot_app;
grant select, insert, update (mail) on notice_choices to thongsuot_app;
grant select, insert, update, delete on notices, notice_choices, mail_outbox to thongsuot_loader;
