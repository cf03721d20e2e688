-- A block range index is blind to what was appended since the last vacuum, which is just what counting a batch looks for.
-- Rows are appended in the order of known_to, so this one grows at its end only, and equal instants share their entry.
drop index dossier_history_by_known_to;
create index dossier_history_by_known_to on dossier_history (authority, known_to);
