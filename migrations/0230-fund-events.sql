-- Quỹ của tỉnh: mỗi dòng là một việc đã xảy ra (chưa có, đang có, lập, đổi vốn, thôi), không chỉ là một tình trạng.

alter table fund_states add column event text;
update fund_states set event = case when established then 'held' else 'none' end;
alter table fund_states alter column event set not null;
alter table fund_states add constraint fund_states_event check (event in ('none', 'held', 'established', 'capital-changed', 'closed')
  and established = (event in ('held', 'established', 'capital-changed')));
comment on column fund_states.event is 'none = chưa có quỹ, held = đang có quỹ, established = lập quỹ, capital-changed = đổi vốn điều lệ, closed = thôi hoạt động';
