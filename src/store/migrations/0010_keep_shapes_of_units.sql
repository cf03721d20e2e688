-- The map an authority loads: the shapes of its units. The file loaded last is the one that is drawn; loading an earlier one
-- again only moves its time, so that doing a load twice changes nothing.
create table unit_shapes (
  authority text not null,
  sha256 text not null,
  file_name text not null,
  body text not null,
  loaded_at timestamptz not null,
  primary key (authority, sha256)
);
