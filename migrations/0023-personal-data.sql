-- Dữ liệu cá nhân: each value sealed by field with a key outside the database, and the requests of those it is about with their deadlines.

create table personal_values (
  id bigint generated always as identity primary key,
  subject_id uuid not null,
  unit_id int not null references units (id),
  field text not null,
  sealed bytea,
  lookup bytea,
  saved_at timestamptz not null,
  erased_at timestamptz,
  constraint personal_values_erased check ((sealed is null) = (erased_at is not null)),
  constraint personal_values_once unique (subject_id, field)
);
comment on table personal_values is 'Dữ liệu cá nhân theo từng trường, niêm bằng khóa ngoài cơ sở dữ liệu; xóa là bỏ bản niêm, dòng ở lại để nói đã xóa khi nào';
comment on column personal_values.lookup is 'băm có khóa, để tìm mà không đọc';
create index personal_values_lookup on personal_values (field, lookup);

create table privacy_requests (
  id bigint generated always as identity primary key,
  subject_id uuid not null,
  unit_id int not null references units (id),
  kind text not null,
  received_on date not null,
  answer_by date not null,
  finish_by date not null,
  answered_at timestamptz,
  finished_at timestamptz,
  outcome text,
  constraint privacy_requests_kind check (kind in ('access', 'correction', 'withdrawal', 'restriction', 'objection', 'erasure')),
  constraint privacy_requests_outcome check ((finished_at is null) = (outcome is null))
);
comment on table privacy_requests is 'Yêu cầu của chủ thể dữ liệu, kèm hạn trả lời và hạn giải quyết theo luật';

do $$
declare
  relation text;
begin
  foreach relation in array array['personal_values', 'privacy_requests'] loop
    execute format('alter table %I enable row level security', relation);
    execute format('alter table %I force row level security', relation);
    execute format($policy$create policy %I on %I to thongsuot_app
      using ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))
      with check ((select scope_everywhere()) or unit_id in (select s.unit_id from office_scope_units s where s.office_id = current_office()))$policy$, relation || '_scope', relation);
  end loop;
end $$;
grant select, insert, update (sealed, lookup, saved_at, erased_at) on personal_values to thongsuot_app;
grant select, insert, update (answered_at, finished_at, outcome) on privacy_requests to thongsuot_app;
grant select, insert, update, delete on personal_values, privacy_requests to thongsuot_loader;
