-- Mã ngành kinh tế Việt Nam của tổ chức, kèm năm của danh mục ("2018:01"): one more attribute of state.

alter table organisation_spans add column vsic text constraint organisation_spans_vsic check (vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2})$');
alter table organisation_flows add column vsic text constraint organisation_flows_vsic check (vsic ~ '^[0-9]{4}:([A-Z]|[0-9]{2})$');
comment on column organisation_spans.vsic is 'mã ngành kinh tế Việt Nam, năm của danh mục đứng trước: 2018:01';
comment on column organisation_flows.vsic is 'mã ngành kinh tế Việt Nam, năm của danh mục đứng trước: 2018:01';
