-- Mã ngành cấp 3–5: the list of 2025 is here whole, so a code of up to five digits may be recorded.
alter table organisation_spans drop constraint organisation_spans_vsic,
  add constraint organisation_spans_vsic check (vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2,5})$');
alter table organisation_flows drop constraint organisation_flows_vsic,
  add constraint organisation_flows_vsic check (vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2,5})$');
