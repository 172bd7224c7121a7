-- Niêm phong cả cách đối soát danh sách: who decided what about a row stays provable; what the row said is not hashed.

insert into versioned_relations (relation, key_columns, unsealed_columns) values
  ('learnt_heads', '{office_id,sender,recorded_from}', '{}'),
  ('list_decisions', '{id,recorded_from}', '{subject,note}');

create index learnt_heads_opened on learnt_heads (recorded_from);
create index learnt_heads_closed on learnt_heads (recorded_to) where recorded_to < 9007199254740991;
create index list_decisions_opened on list_decisions (recorded_from);
create index list_decisions_closed on list_decisions (recorded_to) where recorded_to < 9007199254740991;
