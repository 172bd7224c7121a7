-- Kỳ và biểu nháp trong phạm vi: a period that an office opened for its own territory was given to every office of the nation,
-- and so were the forms that another office was still drafting.

-- The other way round from unit_in_scope: a co-operative or a commune is asked by its province and by the nation, never by a neighbour.
create function unit_asks_us(unit int) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  -- Nearly every period is the nation's.
  return exists (select from units u where u.id = unit and u.level = 'nation')
    or unit_in_scope(unit)
    or exists (select from offices o join unit_ancestries a on a.unit_id = o.unit_id and a.ancestor_id = unit where o.id = current_office())
    -- An account's co-operative may have moved since the account was opened.
    or exists (select from organisation_spans t join unit_ancestries a on a.unit_id = t.unit_id and a.ancestor_id = unit
      where t.organisation_id = current_organisation() and t.recorded_to = 9007199254740991);
end $$;
comment on function unit_asks_us is 'Kỳ mở cho đơn vị này có hỏi đến cơ quan hiện tại không: đơn vị ở trên, ở dưới hoặc chính nó';

-- Security definer functions and the line below read as the owner, to whom forced row security had left nothing.
create policy reporting_regimes_owner on reporting_regimes to thongsuot_owner using (true) with check (true);
create policy form_drafts_owner on form_drafts to thongsuot_owner using (true) with check (true);

-- What was opened until now has been asked of the whole nation; for regimes of the nation it stays so.
update reporting_periods set unit_id = (select min(u.id) from units u where u.level = 'nation')
  where regime in (select r.code from reporting_regimes r where r.unit_id is null) and exists (select from units u where u.level = 'nation');

alter policy reporting_periods_read on reporting_periods using ((select current_office()) is not null and unit_asks_us(unit_id));
alter policy reporting_regimes_read on reporting_regimes using ((select current_office()) is not null and (unit_id is null or unit_asks_us(unit_id)));

-- A regime that came with the program is the nation's: whoever sees only a part may not open its periods for everyone.
create function regime_is_ours(asked text) returns boolean
language plpgsql stable parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select from reporting_regimes r where r.code = asked and r.unit_id in (select units_in_scope()));
end $$;
comment on function regime_is_ours is 'Chế độ do một đơn vị trong phạm vi của cơ quan hiện tại đặt ra';
create policy reporting_periods_own on reporting_periods as restrictive for insert to thongsuot_app
  with check ((select scope_everywhere()) or regime_is_ours(regime));

alter policy form_drafts_read on form_drafts using ((select scope_everywhere()) or unit_id in (select units_in_scope()));
create function form_drafted_elsewhere(code text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return current_office() is not null and exists (select from form_drafts d where d.form_code = code and not unit_in_scope(d.unit_id));
end $$;
comment on function form_drafted_elsewhere is 'Mã biểu đang có bản nháp của cơ quan ngoài phạm vi; chỉ trả lời có hoặc không';

revoke all on function unit_asks_us, regime_is_ours, form_drafted_elsewhere from public;
grant execute on function unit_asks_us, regime_is_ours, form_drafted_elsewhere to thongsuot_app;
