-- Mốc ghim trọn vẹn: everything beside the records that shaped a report when it went for signature, kept with it for ever; and the day it was posted.

create table publication_pins (
  publication_id bigint not null references publications (id),
  office_id bigint not null references offices (id),
  body text not null,
  digest bytea not null,
  recorded_from bigint not null,
  recorded_to bigint not null default 9007199254740991,
  primary key (publication_id, recorded_from),
  constraint publication_pins_body check (digest = sha256(convert_to(body, 'UTF8')))
);
comment on table publication_pins is 'Đề cương, định nghĩa chỉ tiêu, lời, nhiệm vụ, chú thích đúng như lúc trình ký; mỗi lần trình một dòng';
create index publication_pins_opened on publication_pins (recorded_from);
create index publication_pins_closed on publication_pins (recorded_to) where recorded_to < 9007199254740991;

alter table publication_pins enable row level security;
alter table publication_pins force row level security;
create policy publication_pins_owner on publication_pins to thongsuot_owner using (true) with check (true);
create policy publication_pins_append on publication_pins for insert to thongsuot_app with check (office_id = current_office());
create policy publication_pins_read on publication_pins for select to thongsuot_app
  using (exists (select 1 from publication_versions v where v.publication_id = publication_pins.publication_id));
grant select, insert on publication_pins to thongsuot_app;
-- As for the other tables of reports: the loader empties a new database before it restores into it; the trigger keeps what is there.
grant select, insert, delete on publication_pins to thongsuot_loader;
create trigger publication_pins_kept before delete on publication_pins for each row execute function refuse_removal();

alter table publication_versions add column posted_on date;
alter table publication_versions add constraint publication_versions_posted check (posted_on is null or (state = 'issued' and posted_on >= issued_on));
comment on column publication_versions.posted_on is 'ngày đăng lên cổng, trang tin; khác ngày văn bản, ngày chốt số liệu và ngày phát hành';

drop function published_report;
create function published_report(wanted text) returns table (
  title text, office text, number text, symbol text, document_date date, issued_on date, posted_on date, data_date date, format text, digest bytea, length bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.title, o.name, v.number, v.symbol, v.document_date, v.issued_on, v.posted_on, (k.body::json ->> 'dataDate')::date, f.format, f.digest, f.length
  from publications p
  join publication_versions v on v.publication_id = p.id and v.recorded_to = 9007199254740991 and v.state = 'issued'
  join offices o on o.id = p.office_id
  join publication_files f on f.publication_id = p.id
  left join lateral (select body from publication_pins where publication_id = p.id order by recorded_from desc limit 1) k on true
  where p.code = wanted
$$;
comment on function published_report is 'Điều công chúng được biết của một báo cáo đã phát hành, theo mã in trên văn bản';
revoke all on function published_report from public;
grant execute on function published_report to thongsuot_app;

insert into versioned_relations (relation, key_columns, unsealed_columns) values ('publication_pins', '{publication_id,recorded_from}', '{}');
