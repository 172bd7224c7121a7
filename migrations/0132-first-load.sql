-- Nạp lần đầu: while a new register is filled, its references and its index of names wait until every row is there, and are then made and
-- checked at once. Row by row they were more than half of the loading. Only over an empty register, in the transaction that fills it.

create function suspend_register_keys() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  lock table organisations in access exclusive mode;
  if exists (select 1 from organisations) then
    raise exception 'sổ đăng ký đã có tổ chức: chỉ hoãn khóa khi nạp lần đầu' using errcode = '55000';
  end if;
  alter table organisation_tax_codes drop constraint organisation_tax_codes_organisation_id_fkey;
  alter table organisation_events drop constraint organisation_events_organisation_id_fkey;
  alter table organisation_event_versions drop constraint organisation_event_versions_event_id_fkey,
    drop constraint organisation_event_versions_organisation_id_fkey,
    drop constraint organisation_event_versions_unit_id_fkey, drop constraint organisation_event_versions_counterpart;
  alter table organisation_spans drop constraint organisation_spans_organisation_id_fkey, drop constraint organisation_spans_unit_id_fkey;
  alter table organisation_flows drop constraint organisation_flows_organisation_id_fkey,
    drop constraint organisation_flows_event_id_fkey, drop constraint organisation_flows_unit_id_fkey;
  drop index organisation_spans_search;
  -- The owner must see every row that it checks; nobody else can come near before the commit.
  alter table organisations no force row level security;
  alter table organisation_tax_codes no force row level security;
  alter table organisation_events no force row level security;
  alter table organisation_event_versions no force row level security;
  alter table organisation_spans no force row level security;
  alter table organisation_flows no force row level security;
end $$;
comment on function suspend_register_keys is 'Trước lần nạp đầu: bỏ các khóa ngoại và chỉ mục tên của sổ đang trống';

create function resume_register_keys() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  alter table organisation_tax_codes add constraint organisation_tax_codes_organisation_id_fkey foreign key (organisation_id) references organisations (id);
  alter table organisation_events add constraint organisation_events_organisation_id_fkey foreign key (organisation_id) references organisations (id);
  alter table organisation_event_versions
    add constraint organisation_event_versions_event_id_fkey foreign key (event_id) references organisation_events (id),
    add constraint organisation_event_versions_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_event_versions_unit_id_fkey foreign key (unit_id) references units (id),
    add constraint organisation_event_versions_counterpart foreign key (counterpart_id) references organisations (id) deferrable;
  alter table organisation_spans add constraint organisation_spans_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_spans_unit_id_fkey foreign key (unit_id) references units (id);
  alter table organisation_flows add constraint organisation_flows_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    add constraint organisation_flows_event_id_fkey foreign key (event_id) references organisation_events (id),
    add constraint organisation_flows_unit_id_fkey foreign key (unit_id) references units (id);
  create index organisation_spans_search on organisation_spans using gin (search_key gin_trgm_ops);
  alter table organisations force row level security;
  alter table organisation_tax_codes force row level security;
  alter table organisation_events force row level security;
  alter table organisation_event_versions force row level security;
  alter table organisation_spans force row level security;
  alter table organisation_flows force row level security;
end $$;
comment on function resume_register_keys is 'Sau lần nạp đầu: lập lại và kiểm tra mọi khóa ngoại, chỉ mục tên';

revoke all on function suspend_register_keys, resume_register_keys from public;
grant execute on function suspend_register_keys, resume_register_keys to thongsuot_loader;
