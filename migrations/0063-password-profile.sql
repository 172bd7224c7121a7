-- Hồ sơ mật khẩu: an administrator of the whole system chooses which rules passwords follow; the table of settings stays closed otherwise.

create function choose_password_profile(chosen text, number bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from posts t where t.person_id = current_person() and t.office_id = current_office() and t.role = 'administrator'
    and t.valid_to > current_date) or not scope_everywhere() then
    raise exception using errcode = 'TS404', message = 'ngoài phạm vi';
  end if;
  if chosen not in ('default', 'level-3') then raise exception using errcode = 'TS404', message = 'không có hồ sơ này'; end if;
  insert into settings (key, value, seq) values ('password_profile', to_jsonb(chosen), number)
    on conflict (key) do update set value = excluded.value, seq = excluded.seq;
end $$;
comment on function choose_password_profile is 'Chọn hồ sơ mật khẩu của cả hệ thống; tự kiểm người gọi là quản trị toàn hệ thống';
revoke all on function choose_password_profile from public;
grant execute on function choose_password_profile to thongsuot_app;
