-- Of a recorded capture only the time of its last check may move.

create function refuse_recapture() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'checked_at' = to_jsonb(old) - 'checked_at' then
    return new;
  end if;
  raise exception 'rows of % are append-only', tg_table_name;
end $$;

create trigger capture_append_only before update or delete on capture for each row execute function refuse_recapture();
