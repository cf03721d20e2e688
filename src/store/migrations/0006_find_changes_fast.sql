-- A block range index is blind to what was appended since the last vacuum, which is just what counting a batch looks for,
-- and most closed versions were superseded before they came: nobody asks for those by the time they were known.
drop index dossier_history_by_known_to;
create index dossier_history_believed on dossier_history (authority, known_to, known_from) where known_from < known_to;
