-- Biểu của ai người ấy sửa: a later version of a form, and a draft of one that stands, belong where its first version was made or above.
create function form_is_ours(code text) returns boolean
language plpgsql stable parallel safe set search_path = public, pg_temp as $$
begin
  return not exists (select 1 from form_versions f where f.form_code = code and f.version = 1
    and (f.unit_id is null or f.unit_id not in (select units_in_scope())));
end $$;
comment on function form_is_ours is 'Biểu mới, hoặc biểu mà bản đầu của một đơn vị trong phạm vi của cơ quan hiện tại';
revoke all on function form_is_ours from public;
grant execute on function form_is_ours to thongsuot_app, thongsuot_loader, thongsuot_jobs;
create policy form_versions_own on form_versions as restrictive for insert to thongsuot_app with check ((select scope_everywhere()) or form_is_ours(form_code));
create policy form_drafts_own on form_drafts as restrictive for insert to thongsuot_app with check ((select scope_everywhere()) or form_is_ours(form_code));
